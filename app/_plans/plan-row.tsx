import { useTranslations } from "next-intl";
import { Link } from "#app/_ui/link.tsx";
import { Money } from "#app/_ui/money.tsx";
import { PlanState } from "#app/_plans/plan-state.tsx";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";
import type { PlanSummary } from "#server/plans/schema.ts";

/** A line of a list; the whole line leads to the plan, and the amounts hang at its end. */
export function PlanRow({ plan }: { plan: PlanSummary }) {
  const t = useTranslations("plans.home");
  const { next, state } = plan;
  const isRunning = state === "on_track" || state === "due_soon";
  return (
    <li className="group relative grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-t border-line py-4">
      <h3 className="font-serif text-lg leading-snug font-medium">
        <Link
          href={`/plans/${plan.id}`}
          className="after:absolute after:-inset-x-3 after:inset-y-0 after:rounded-md group-hover:underline decoration-1 underline-offset-4"
        >
          <bdi>{plan.merchant}</bdi>
        </Link>
      </h3>
      <p className="text-end font-serif text-lg font-medium">
        {plan.remaining.minor > 0 ? (
          t.rich("left", {
            amount: moneyTag(plan.remaining),
          })
        ) : (
          <Money amount={plan.total} className="text-soft" />
        )}
      </p>
      <p
        className="col-span-2 truncate text-sm text-soft sm:col-span-1"

        title={plan.title}
      >
        <bdi>{plan.title}</bdi>
      </p>
      <p className="col-span-2 text-sm text-soft sm:col-span-1 sm:text-end">
        {isRunning && next
          ? t.rich("rowNext", {
              amount: moneyTag(next.outstanding),
              day: dayTag(next.dueOn),
            })
          : null}
        {isRunning && next?.movedFrom && (
          <span className="block">{t.rich("rowMoved", { day: dayTag(next.movedFrom) })}</span>
        )}
        {!isRunning && <PlanState state={state} early={plan.settledEarly} />}
      </p>
    </li>
  );
}
