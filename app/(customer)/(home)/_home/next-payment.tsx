import { useTranslations } from "next-intl";
import { movable } from "#app/_moving/movable.ts";
import { MoveButton } from "#app/_moving/move-button.tsx";
import { PayNext } from "#app/_payments/pay-next.tsx";
import { ExpiredMethod } from "#app/_plans/expired-method.tsx";
import { PlanState } from "#app/_plans/plan-state.tsx";
import { TakingLine } from "#app/_plans/taking-line.tsx";
import { cn } from "#app/_ui/cn.ts";
import { Money } from "#app/_ui/money.tsx";
import { dayTag, daysAwayTag } from "#app/_ui/tags.tsx";
import type { PlanSummary } from "#server/plans/schema.ts";
import { DueHead } from "./due-head.tsx";

/** One glance: how much, when, to whom, from which card. `isFirst`: nothing is to be paid before it. */
export function NextPayment({ plan, isFirst }: { plan: PlanSummary; isFirst: boolean }) {
  const t = useTranslations("plans.home.next");
  const { next } = plan;
  if (!next) return null;
  return (
    <section
      aria-labelledby="next-payment"
      className={cn(
        "card flex flex-col gap-2.5 p-3 sm:gap-3 sm:p-4",
        isFirst && "shadow-sm sm:p-6",
      )}
    >
      {isFirst && <Title plan={plan} />}
      {isFirst && <Money amount={next.outstanding} size="display" />}
      <DueHead
        plan={plan}
        amount={isFirst ? undefined : next.outstanding}
        lead={!isFirst && <Title plan={plan} />}
      >
        <span className="font-semibold text-ink">
          {t.rich("on", { day: dayTag(next.dueOn, "weekday"), away: daysAwayTag(next.dueOn) })}
        </span>
        <TakingLine plan={plan} />
        {next.movedFrom && (
          <span>{t.rich("moved", { day: dayTag(next.movedFrom, "weekday") })}</span>
        )}
      </DueHead>
      <ExpiredMethod plan={plan} className="text-sm" />
      <div
        className={cn(
          "mt-auto flex flex-wrap gap-2 *:grow",
          isFirst && "sm:*:min-w-48 sm:*:grow-0",
        )}
      >
        <PayNext
          plan={plan}
          kind={isFirst ? "primary" : "soft"}
          size={isFirst ? "normal" : "row"}
          isShort={!isFirst}
        />
        <MoveButton plan={plan} instalment={movable(next)} size={isFirst ? "normal" : "row"} />
      </div>
    </section>
  );
}

function Title({ plan: { state } }: { plan: PlanSummary }) {
  const t = useTranslations("plans.home.next");
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4">
      <h2 id="next-payment" className="font-sans text-sm font-semibold tracking-normal text-soft">
        {t("title")}
      </h2>
      {state === "due_soon" && <PlanState state="due_soon" />}
    </div>
  );
}
