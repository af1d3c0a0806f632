"use client";

import { useTranslations } from "next-intl";
import { dayTag } from "#app/_ui/tags.tsx";
import { Overdue } from "../_shell/overdue.tsx";

/** "Due 3 Dec", or in red by how many days it is over. */
export function Due({ dueOn, isOverdue }: { dueOn: string; isOverdue: boolean }) {
  const t = useTranslations("caseDesk");
  if (!isOverdue) return t.rich("due", { day: dayTag(dueOn) });
  return <Overdue since={dueOn} />;
}
