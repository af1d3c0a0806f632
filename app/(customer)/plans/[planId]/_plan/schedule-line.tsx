import { cn } from "#app/_ui/cn.ts";
import { Day } from "#app/_ui/day.tsx";
import { Money } from "#app/_ui/money.tsx";
import { InstalmentState } from "#app/_plans/plan-state.tsx";
import type { InstalmentView } from "#server/plans/schema.ts";
import { MovedFrom, PaidOn, PartLeft } from "./schedule-row.tsx";

/** An instalment on a phone: the day, the amount at the end of the line, and how it stands. */
export function ScheduleLine({ instalment }: { instalment: InstalmentView }) {
  const { dueOn, amount, state, method } = instalment;
  const isOver = state === "paid" || state === "reduced" || state === "cancelled";
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-t border-line py-3.5">
      <p className={isOver ? "text-soft" : "font-semibold"}>
        <Day day={dueOn} look="full" />
        <MovedFrom instalment={instalment} />
      </p>
      <p className={cn("text-end", isOver ? "text-soft" : "font-semibold")}>
        <Money amount={amount} />
      </p>
      <div>
        <InstalmentState state={state} />
        <PaidOn instalment={instalment} />
      </div>
      <div className="text-end text-sm text-soft">
        {!isOver && <bdi>{method}</bdi>}
        <PartLeft instalment={instalment} />
      </div>
    </li>
  );
}
