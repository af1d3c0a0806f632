import { CalendarClock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "#app/_ui/link.tsx";
import { Money } from "#app/_ui/money.tsx";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";
import type { InstalmentView, PlanSummary } from "#server/plans/schema.ts";
import { instalmentStates } from "./instalment-states.ts";
import { isEnded } from "./plan-order.ts";
import { PlanState } from "./plan-state.tsx";
import { PurchaseTile } from "./purchase-tile.tsx";
import { Segments } from "./segments.tsx";

/** A plan in a list: what is next in ink, the rest small; the whole card leads to the plan. */
export function PlanRow({ plan }: { plan: PlanSummary }) {
  const t = useTranslations("plans.home");
  const { merchant, title, next, remaining } = plan;
  return (
    <li className="group card relative flex flex-col justify-between gap-2 px-3 py-2.5 hover:border-edge sm:gap-2.5 sm:px-4 sm:py-3.5">
      <div className="flex items-center gap-3">
        <PurchaseTile purchase={plan} />
        <Link
          href={`/plans/${plan.id}`}
          title={title}
          className="min-w-0 grow decoration-1 underline-offset-4 group-hover:underline after:absolute after:inset-0 after:rounded-xl"
        >
          <h3
            dir="auto"
            className="w-fit max-w-full truncate font-sans text-base leading-snug font-semibold tracking-normal"
          >
            {title}
          </h3>
          <span dir="auto" className="block w-fit max-w-full truncate text-sm text-soft">
            {merchant}
          </span>
        </Link>
        <div className="shrink-0 text-end">
          <NextDue plan={plan} />
        </div>
      </div>
      {isRunning(plan) && next?.movedFrom && (
        <p className="text-xs text-soft">{t.rich("rowMoved", { day: dayTag(next.movedFrom) })}</p>
      )}
      {!isEnded(plan) && (
        <div className="flex items-center gap-3">
          <Segments states={instalmentStates(plan)} className="min-w-16 grow" />
          <p className="shrink-0 text-xs text-soft">
            {t.rich("left", { amount: moneyTag(remaining) })}
          </p>
        </div>
      )}
    </li>
  );
}

const isRunning = ({ state }: PlanSummary) => state === "on_track" || state === "due_soon";

function NextDue({ plan }: { plan: PlanSummary }) {
  const { state, next, overdue, total } = plan;
  if (isRunning(plan) && next) return <RunningNext next={next} isSoon={state === "due_soon"} />;
  return (
    <>
      {state === "overdue" && <Money amount={overdue} className="block font-semibold" />}
      {isEnded(plan) && <Money amount={total} className="block text-soft" />}
      <PlanState state={state} early={plan.settledEarly} />
    </>
  );
}

function RunningNext({ next, isSoon }: { next: InstalmentView; isSoon: boolean }) {
  const t = useTranslations("plans.home");
  return (
    <>
      <Money amount={next.outstanding} className="block font-semibold" />
      <span
        className={
          isSoon
            ? "flex items-center justify-end gap-1.5 text-sm font-semibold text-soon"
            : "block text-sm text-soft"
        }
      >
        {isSoon && <CalendarClock aria-hidden className="size-4 shrink-0" strokeWidth={2.25} />}
        <span>{t.rich("rowDue", { day: dayTag(next.dueOn) })}</span>
      </span>
    </>
  );
}
