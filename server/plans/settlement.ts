import { dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Agreement } from "./earned-interest.ts";
import { effectiveRate, rateInBps } from "./effective-rate.ts";
import type { PlanRow } from "./rows.ts";
import { type Settlement, settlementOn } from "./settling.ts";

/** What settles the plan on that day, whatever of it is on its way; null where that costs no less than all of it. */
export function settlementOf(plan: PlanRow, today: string): Settlement | null {
  const hasEnded = plan.settledAt !== null || plan.cancelledAt !== null;
  if (plan.interestMinor === 0 || hasEnded) return null;
  const { payments, instalments } = plan;
  const arrived = payments.filter(({ settledAt }) => settledAt !== null);
  return settlementOn(today, {
    agreement: agreementOf(plan),
    outstanding: instalments.map(({ outstandingMinor }) => outstandingMinor).filter(isAny),
    paidMinor: arrived.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    savedMinor: savedOf(plan),
  });
}

/** Interest that has fallen away since it was paid early. */
export const savedOf = ({ payments }: Pick<PlanRow, "payments">) =>
  payments.reduce((sum, { settledAt, savedMinor }) => sum + (settledAt ? savedMinor : 0), 0);

/** Null where no rate says what it costs, as when all of it is paid on the first day. */
export function effectiveRateOf(plan: PlanRow): number | null {
  if (plan.interestMinor === 0) return 0;
  const { openedOn, principalMinor, dues } = agreementOf(plan);
  const rate = effectiveRate({ on: openedOn, minor: principalMinor }, dues);
  return rate === null ? null : rateInBps(rate);
}

/** As it was on the first day: what has been moved or divided since has no part in it. */
function agreementOf(plan: PlanRow): Agreement {
  const dues = plan.instalments
    .map(({ dueOn, extensions, openedMinor: minor }) => ({
      on: dayOf(extensions[0]?.fromOn ?? dueOn),
      minor,
    }))
    .filter(({ minor }) => isAny(minor));
  return {
    principalMinor: plan.principalMinor,
    interestMinor: plan.interestMinor,
    openedOn: dayIn(plan.customer.timeZone, plan.openedAt),
    dues: dues.toSorted((a, b) => a.on.localeCompare(b.on)),
  };
}

const isAny = (minor: number) => minor > 0;
