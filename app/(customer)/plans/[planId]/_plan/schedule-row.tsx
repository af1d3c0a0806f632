import { useTimeZone, useTranslations } from "next-intl";
import { dayOf } from "#server/platform/format/day.ts";
import { Pending } from "#app/_payments/pending.tsx";
import { Day } from "#app/_ui/day.tsx";
import { Money } from "#app/_ui/money.tsx";
import { isSuspended } from "#app/_plans/plan-order.ts";
import { InstalmentState } from "#app/_plans/plan-state.tsx";
import { dayOfTag, dayTag, moneyTag } from "#app/_ui/tags.tsx";
import type { InstalmentView, PlanDetail } from "#server/plans/schema.ts";
import { NumberDisc } from "./number-disc.tsx";
import { PayRow } from "./pay-row.tsx";

export type ScheduleRowProps = { plan: PlanDetail; instalment: InstalmentView };

/** One row of the table. */
export function ScheduleRow({ plan, instalment }: ScheduleRowProps) {
  const { number, dueOn, amount, state, pending } = instalment;
  const weight = isOver(instalment) ? "text-soft" : "font-semibold";
  return (
    <tr className="*:border-b *:border-line *:px-2 *:py-3 *:first:ps-5 *:last:pe-5">
      <td>
        <NumberDisc number={number} state={state} />
      </td>
      <th scope="row" className="text-start font-normal tabular-nums">
        <span className={weight}>
          <Day day={dueOn} look="full" />
        </span>
        <MovedFrom instalment={instalment} />
      </th>
      <td>
        <InstalmentState state={state} />
        <Method instalment={instalment} />
        <PaidOn instalment={instalment} />
        {pending.minor > 0 && <Pending amount={pending} />}
      </td>
      <td>
        <div className="flex flex-wrap justify-end gap-2 empty:hidden print:hidden">
          <PayRow {...{ plan, instalment }} />
        </div>
      </td>
      <td className="text-end">
        <Money amount={amount} className={weight} />
        <PartLeft instalment={instalment} />
      </td>
    </tr>
  );
}

export const isOver = ({ state }: InstalmentView) =>
  state === "paid" || state === "reduced" || state === "cancelled";

/** What it will be taken from; while nothing is taken, that is nothing. */
export function Method({ instalment }: { instalment: InstalmentView }) {
  const { method, taking } = instalment;
  const isTaken = !isOver(instalment) && !isSuspended(instalment) && taking?.state !== "off";
  if (!isTaken || !method) return null;
  return (
    <span className="block text-sm text-soft">
      <bdi>{method}</bdi>
    </span>
  );
}

/** The day it was paid, unless that was the day it was due. */
export function PaidOn({ instalment }: { instalment: InstalmentView }) {
  const t = useTranslations("plans.schedule");
  const timeZone = useTimeZone() ?? "UTC";
  const { paidAt, dueOn } = instalment;
  if (!paidAt || dayOf(paidAt, timeZone) === dueOn) return null;
  return (
    <span className="block text-sm text-soft">
      {t.rich("paidOn", { day: dayOfTag(paidAt, "full") })}
    </span>
  );
}

/** The day that was agreed on first. */
export function MovedFrom({ instalment }: { instalment: InstalmentView }) {
  const t = useTranslations("plans.schedule");
  const { movedFrom } = instalment;
  if (!movedFrom) return null;
  return (
    <span className="block text-sm font-normal text-soft">
      {t.rich("movedFrom", { day: dayTag(movedFrom) })}
    </span>
  );
}

/** A refund may have paid a part of it. */
export function PartLeft({ instalment }: { instalment: InstalmentView }) {
  const t = useTranslations("plans.schedule");
  const { amount, outstanding } = instalment;
  if (outstanding.minor === 0 || outstanding.minor === amount.minor) return null;
  return (
    <span className="block text-sm text-soft">
      {t.rich("partLeft", { amount: moneyTag(outstanding) })}
    </span>
  );
}
