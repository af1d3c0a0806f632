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
import type { PlanState, PlanSummary } from "#server/plans/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { Badge, type Tone } from "#app/_ui/badge.tsx";
import { Day } from "#app/_ui/day.tsx";
import { Money } from "#app/_ui/money.tsx";
import { dayTag } from "#app/_ui/tags.tsx";

const LOOKS: Record<PlanState, { tone: Tone; icon: LucideIcon }> = {
  on_track: { tone: "neutral", icon: Check },
  due_soon: { tone: "soon", icon: CalendarClock },
  overdue: { tone: "late", icon: CircleAlert },
  on_hold: { tone: "accent", icon: CirclePause },
  paused: { tone: "accent", icon: Leaf },
  settled: { tone: "neutral", icon: Check },
  cancelled: { tone: "neutral", icon: CircleSlash },
};

export function PlanLine({ plan }: { plan: PlanSummary }) {
  const t = useTranslations("desk");
  const { merchant, title, state, next, remaining, overdue } = plan;
  return (
    <li className="py-2.5 text-sm">
      <p className="flex flex-wrap items-center justify-between gap-x-3">
        <bdi className="font-semibold">{merchant}</bdi>
        <Badge {...LOOKS[state]}>
          {t(`planStates.${plan.settledEarly ? "settledEarly" : state}`)}
        </Badge>
      </p>
      <p dir="auto" className="line-clamp-2 w-fit max-w-full text-soft" title={title}>
        {title}
      </p>
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
        {remaining.minor > 0 && (
          <Figure label={t("customer.remaining")}>
            <Money amount={remaining} />
          </Figure>
        )}
      </dl>
      {next?.movedFrom && (
        <p className="text-soft">{t.rich("customer.moved", { day: dayTag(next.movedFrom) })}</p>
      )}
    </li>
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
