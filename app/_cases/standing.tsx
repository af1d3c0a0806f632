import { CircleCheck, CircleSlash, Hourglass, MessageCircleWarning, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#app/_ui/badge.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { dayTag } from "#app/_ui/tags.tsx";
import type { CaseSummary } from "#server/plans/schema.ts";
import { OncePast } from "./once-past.tsx";

type Standing = Pick<CaseSummary, "state" | "turn" | "merchant" | "dueOn">;

const LOOKS = {
  shop: { tone: "neutral", icon: Hourglass },
  us: { tone: "accent", icon: Search },
  customer: { tone: "soon", icon: MessageCircleWarning },
  accepted: { tone: "accent", icon: CircleCheck },
  declined: { tone: "neutral", icon: CircleSlash },
  withdrawn: { tone: "neutral", icon: CircleCheck },
  lapsed: { tone: "neutral", icon: CircleSlash },
} as const;

/** While it is open, whose turn it is; afterwards, how it ended. */
const standingOf = ({ state, turn }: Standing) => (state === "open" ? turn : state);

export const waitsForCustomer = (row: Standing) => standingOf(row) === "customer";

/** In a few words, found at a glance. */
export function StandingBadge({ row }: { row: Standing }) {
  return (
    <Badge {...LOOKS[standingOf(row)]} filled>
      <StandingTitle row={row} />
    </Badge>
  );
}

export function StandingTitle({ row }: { row: Standing }) {
  const t = useTranslations("cases.standing.titles");
  return t(standingOf(row), { merchant: isolated(row.merchant) });
}

/** Who has to act until when, or what came of it. */
export function StandingText({ row }: { row: Standing }) {
  const t = useTranslations("cases.standing");
  const standing = standingOf(row);
  const values = { merchant: isolated(row.merchant), day: dayTag(row.dueOn, "weekday") };
  if (standing !== "us") return t.rich(standing, values);
  return (
    <OncePast day={row.dueOn} then={t("usOverdue")}>
      {t.rich("us", values)}
    </OncePast>
  );
}
