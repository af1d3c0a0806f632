import { dayIn } from "#server/platform/clock.ts";
import { dayOf } from "#server/platform/calendar.ts";
import type { PlanRow } from "./rows.ts";

type Settled = Pick<PlanRow, "settledAt" | "payments" | "instalments"> & {
  customer: { timeZone: string };
};

/** Before the last instalment that was paid was due. What refunds paid off nobody was early with. */
export function isSettledEarly({ settledAt, payments, instalments, customer }: Settled) {
  const arrived = payments.filter((payment) => payment.settledAt !== null);
  const isByPayment = arrived.some(
    (payment) => payment.settledAt?.getTime() === settledAt?.getTime(),
  );
  const last = instalments.findLast(({ id }) => arrived.some((one) => one.instalmentId === id));
  if (!settledAt || !isByPayment || !last) return false;
  return dayIn(customer.timeZone, settledAt) < dayOf(last.dueOn);
}
