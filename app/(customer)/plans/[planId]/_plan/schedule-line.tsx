import { Pending } from "#app/_payments/pending.tsx";
import { InstalmentState } from "#app/_plans/plan-state.tsx";
import { Day } from "#app/_ui/day.tsx";
import { Money } from "#app/_ui/money.tsx";
import { NumberDisc } from "./number-disc.tsx";
import { PayRow } from "./pay-row.tsx";
import {
  isOver,
  Method,
  MovedFrom,
  PaidOn,
  PartLeft,
  type ScheduleRowProps,
} from "./schedule-row.tsx";

/** An instalment on a phone: the day, how it stands, the amount at the end, and below it what can be done. */
export function ScheduleLine({ plan, instalment }: ScheduleRowProps) {
  const { number, dueOn, amount, state, pending } = instalment;
  const weight = isOver(instalment) ? "text-soft" : "font-semibold";
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 px-4 py-3 not-first:border-t not-first:border-line">
      <NumberDisc number={number} state={state} />
      <div>
        <p className={weight}>
          <Day day={dueOn} look="full" />
        </p>
        <MovedFrom instalment={instalment} />
        <div className="flex flex-wrap items-center gap-x-3">
          <InstalmentState state={state} />
          <Method instalment={instalment} />
        </div>
        <PaidOn instalment={instalment} />
        {pending.minor > 0 && <Pending amount={pending} />}
      </div>
      <div className="text-end">
        <Money amount={amount} className={weight} />
        <PartLeft instalment={instalment} />
      </div>
      <div className="col-span-2 col-start-2 mt-2.5 flex flex-wrap gap-2 empty:hidden">
        <PayRow {...{ plan, instalment }} />
      </div>
    </li>
  );
}
