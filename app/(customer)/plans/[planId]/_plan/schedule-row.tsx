import { useTimeZone, useTranslations } from "next-intl";
import { dayOf } from "#server/platform/format/day.ts";
import { Day } from "#app/_ui/day.tsx";
import { Money } from "#app/_ui/money.tsx";
import { InstalmentState } from "#app/_plans/plan-state.tsx";
import { dayOfTag, dayTag, moneyTag } from "#app/_ui/tags.tsx";
import type { InstalmentView } from "#server/plans/schema.ts";

/** One row of the table. */
export function ScheduleRow({ instalment }: { instalment: InstalmentView }) {
  const { number, dueOn, amount, state, method } = instalment;
  return (
    <tr className="*:border-b *:border-line *:py-3 *:align-baseline">
      <td className="text-soft tabular-nums">{number}</td>
      <th scope="row" className="pe-6 text-start font-normal tabular-nums">
        <Day day={dueOn} look="full" />
        <MovedFrom instalment={instalment} />
      </th>
      <td className="pe-6">
        <InstalmentState state={state} />
        <PaidOn instalment={instalment} />
      </td>
      <td className="pe-6 text-soft">
        <bdi>{method}</bdi>
      </td>
      <td className="text-end">
        <Money amount={amount} />
        <PartLeft instalment={instalment} />
      </td>
    </tr>
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
