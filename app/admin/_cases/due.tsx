"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { DaysOverdue } from "#app/_plans/days-overdue.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { dayTag } from "#app/_ui/tags.tsx";

/** "Due 3 Dec", or in red by how many days it is over. */
export function Due({ dueOn, isOverdue }: { dueOn: string; isOverdue: boolean }) {
  const t = useTranslations("caseDesk");
  if (!isOverdue) return t.rich("due", { day: dayTag(dueOn) });
  return (
    <Badge tone="late" icon={CircleAlert}>
      <DaysOverdue since={dueOn} />
    </Badge>
  );
}
