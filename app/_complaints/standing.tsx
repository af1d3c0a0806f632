import { CircleAlert, CircleCheck, CircleSlash, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#app/_ui/badge.tsx";
import type { ComplaintSummary } from "#server/complaints/schema.ts";

const LOOKS = {
  open: { tone: "accent", icon: Search },
  overdue: { tone: "late", icon: CircleAlert },
  upheld: { tone: "accent", icon: CircleCheck },
  partly: { tone: "accent", icon: CircleCheck },
  not_upheld: { tone: "neutral", icon: CircleSlash },
  withdrawn: { tone: "neutral", icon: CircleCheck },
} as const;

type Standing = Pick<ComplaintSummary, "state" | "isOverdue">;

/** In a few words, found at a glance. */
export function ComplaintBadge({ row: { state, isOverdue } }: { row: Standing }) {
  const t = useTranslations("complaints.states");
  const standing = isOverdue ? "overdue" : state;
  return (
    <Badge {...LOOKS[standing]} filled>
      {t(standing)}
    </Badge>
  );
}
