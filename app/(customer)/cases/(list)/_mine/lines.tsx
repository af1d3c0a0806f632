import { HeartHandshake, type LucideIcon, MessageSquareWarning, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KIND_ICONS } from "#app/_cases/kind-icons.ts";
import { StandingBadge } from "#app/_cases/standing.tsx";
import { ComplaintBadge } from "#app/_complaints/standing.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import { dayOfTag, moneyTag } from "#app/_ui/tags.tsx";
import type { ComplaintSummary } from "#server/complaints/schema.ts";
import type { MyRequest } from "#server/hardship/schema.ts";
import type { RefundView } from "#server/plans/refund-view.ts";
import type { CaseSummary } from "#server/plans/schema.ts";

export function CaseLine({ row }: { row: CaseSummary }) {
  const t = useTranslations("cases");
  return (
    <Line
      href={`/cases/${row.id}`}
      icon={KIND_ICONS[row.kind]}
      name={t(`names.${row.kind}`)}
      badge={<StandingBadge row={row} />}
    >
      <bdi>{row.merchant}</bdi>, {t.rich("mine.reported", { day: dayOfTag(row.openedAt, "long") })}
    </Line>
  );
}

export function PauseLine({ pause: { id, state, openedAt } }: { pause: MyRequest }) {
  const t = useTranslations("cases.mine");
  const states = useTranslations("hardship.request.titles");
  return (
    <Line
      href={`/hardship/${id}`}
      icon={HeartHandshake}
      name={t("pause")}
      badge={
        <Badge tone={state === "waiting" ? "accent" : "neutral"} icon={HeartHandshake} filled>
          {states(state)}
        </Badge>
      }
    >
      {t.rich("reported", { day: dayOfTag(openedAt, "long") })}
    </Line>
  );
}

export function ComplaintLine({ row }: { row: ComplaintSummary }) {
  const t = useTranslations("complaints");
  return (
    <Line
      href={`/complaints/${row.id}`}
      icon={MessageSquareWarning}
      name={t("mine.name", { reference: isolated(row.reference) })}
      badge={<ComplaintBadge row={row} />}
    >
      {t(`kinds.${row.kind}`)}, {t.rich("page.filed", { day: dayOfTag(row.openedAt, "long") })}
    </Line>
  );
}

const TONES = { created: "accent", sent: "accent", arrived: "neutral", failed: "soon" } as const;

/** What only lowered the plan has not travelled. */
export function RefundLine({ refund }: { refund: RefundView }) {
  const t = useTranslations("cases.mine");
  const { id, planId, merchant, amount, state, createdAt, waysBack } = refund;
  return (
    <Line
      href={`/plans/${planId}#refund-${id}`}
      icon={Undo2}
      name={t.rich("refund", { amount: moneyTag(amount) })}
      badge={
        <Badge tone={TONES[state]} icon={Undo2} filled>
          {t(`refundStates.${waysBack.length > 0 ? state : "lowered"}`)}
        </Badge>
      }
    >
      <bdi>{merchant}</bdi>, {t.rich("approved", { day: dayOfTag(createdAt, "long") })}
    </Line>
  );
}

type LineProps = {
  href: string;
  icon: LucideIcon;
  name: ReactNode;
  badge: ReactNode;
  children: ReactNode;
};

const Line = ({ href, icon: Icon, name, badge, children }: LineProps) => (
  <li>
    <Link
      href={href}
      className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 hover:bg-wash/60"
    >
      <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-wash">
        <Icon aria-hidden className="size-5" />
      </span>
      <span className="min-w-40 grow basis-0 leading-snug">
        <span className="block font-semibold">{name}</span>
        <span className="block text-sm text-soft">{children}</span>
      </span>
      {badge}
    </Link>
  </li>
);
