"use client";

import {
  CalendarClock,
  Check,
  CircleAlert,
  CirclePause,
  CircleSlash,
  Leaf,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { InstalmentView, PlanDetail, PlanState, PlanSummary } from "#server/plans/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { Badge, type Tone } from "#app/_ui/badge.tsx";
import { Day } from "#app/_ui/day.tsx";
import { cardName } from "#app/_ui/isolated.ts";
import { Money } from "#app/_ui/money.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import { PurchaseTile } from "./purchase-tile.tsx";
import { ShipmentNote } from "./shipment-note.tsx";

const LOOKS: Record<PlanState, { tone: Tone; icon: LucideIcon }> = {
  on_track: { tone: "neutral", icon: Check },
  due_soon: { tone: "soon", icon: CalendarClock },
  overdue: { tone: "late", icon: CircleAlert },
  on_hold: { tone: "accent", icon: CirclePause },
  paused: { tone: "accent", icon: Leaf },
  settled: { tone: "neutral", icon: Check },
  cancelled: { tone: "neutral", icon: CircleSlash },
};

type PlanLineProps = {
  plan: PlanSummary & { purchase?: Pick<PlanDetail["purchase"], "shipment"> };
  action?: ReactNode;
};

export function PlanLine({ plan, action }: PlanLineProps) {
  const t = useTranslations("desk");
  const { merchant, title, state, next, remaining, overdue, pending } = plan;
  return (
    <li className="py-2.5 text-sm">
      <div className="flex items-start gap-3">
        <PurchaseTile purchase={plan} size="small" className="mt-0.5" />
        <div className="min-w-0 grow">
          <p className="flex flex-wrap items-center justify-between gap-x-3">
            <bdi className="font-semibold">{merchant}</bdi>
            <Badge {...LOOKS[state]}>
              {t(`planStates.${plan.settledEarly ? "settledEarly" : state}`)}
            </Badge>
          </p>
          <p dir="auto" className="line-clamp-2 w-fit max-w-full text-soft" title={title}>
            {title}
          </p>
        </div>
      </div>
      <dl className="mt-1">
        {next && overdue.minor > 0 && (
          <Figure label={t("customer.overdue")} className="text-late">
            <Day day={next.dueOn} />
            <Money amount={overdue} />
          </Figure>
        )}
        {next && overdue.minor === 0 && state !== "paused" && (
          <Figure label={t("customer.next")}>
            <Day day={next.dueOn} />
            <Money amount={next.outstanding} />
          </Figure>
        )}
        {pending.minor > 0 && (
          <Figure label={t("customer.pending")}>
            <Money amount={pending} />
          </Figure>
        )}
        {remaining.minor > 0 && (
          <Figure label={t("customer.remaining")}>
            <Money amount={remaining} />
          </Figure>
        )}
        {plan.settlement && (
          <Figure label={t("customer.settle")}>
            <Money amount={plan.settlement.amount} />
          </Figure>
        )}
      </dl>
      {next?.movedFrom && (
        <p className="text-soft">{t.rich("customer.moved", { day: dayTag(next.movedFrom) })}</p>
      )}
      {next && <HowTaken instalment={next} />}
      {plan.purchase?.shipment && <ShipmentNote shipment={plan.purchase.shipment} />}
      {action}
    </li>
  );
}

/** How the next payment is taken, in one line; a failure of it stands out. */
function HowTaken({ instalment: { taking, dueOn, method } }: { instalment: InstalmentView }) {
  const t = useTranslations("desk.taking");
  if (!taking) return null;
  const isOnItsDay = taking.state === "planned" && taking.on === dueOn;
  const isFailing = taking.failure !== null || taking.state === "expired";
  return (
    <p className={isFailing ? "text-late" : "text-soft"}>
      {t.rich(isOnItsDay ? "onItsDay" : taking.state, {
        method: cardName(method ?? ""),
        day: dayTag(taking.on ?? dueOn),
      })}
    </p>
  );
}

const Figure = ({
  label,
  className = "",
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) => (
  <div className={cn("flex flex-wrap items-baseline justify-between gap-x-3", className)}>
    <dt className={className ? "" : "text-soft"}>{label}</dt>
    <dd className="flex gap-3 font-medium">{children}</dd>
  </div>
);
