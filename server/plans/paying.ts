import type { Refusal } from "./moving.ts";

/** In the order in which they fall due. `pendingMinor` is confirmed already, and the provider has not said yet. */
export type Payable = {
  id: string;
  number: number;
  dueOn: string;
  outstandingMinor: number;
  pendingMinor: number;
};

export type Allocation = { instalmentId: string; amountMinor: number };

const freeOf = ({ outstandingMinor, pendingMinor }: Payable) =>
  Math.max(0, outstandingMinor - pendingMinor);

/** What can still be paid: never twice what is already on its way. */
export const payableMinor = (instalments: Payable[]) => sum(instalments.map(freeOf));

/**
 * Why this much cannot be paid; null when it can. Paying is never too early, and a pause forbids nobody to pay.
 * @param settlesFor what all of it costs today, where that is less than is owed: nobody pays more
 */
export function refusalToPay(
  instalments: Payable[],
  amountMinor: number,
  settlesFor = Infinity,
): Refusal | null {
  if (amountMinor <= payableMinor(instalments) && amountMinor <= mostOf(instalments, settlesFor)) {
    return null;
  }
  const owed = sum(instalments.map(({ outstandingMinor }) => outstandingMinor));
  if (owed === 0) return { reason: "plans.alreadyPaid" };
  return {
    reason: amountMinor <= Math.min(owed, settlesFor) ? "plans.beingPaid" : "plans.moreThanOwed",
  };
}

/** With some of it on its way it is not settled yet: then something is left, for which that is known. */
function mostOf(instalments: Payable[], settlesFor: number) {
  const pending = sum(instalments.map(({ pendingMinor }) => pendingMinor));
  return pending > 0 ? settlesFor - pending - 1 : settlesFor;
}

/** The oldest first, each as far as the amount goes. */
export function allocate(instalments: Payable[], amountMinor: number): Allocation[] {
  let left = amountMinor;
  return instalments.flatMap((instalment) => {
    const minor = Math.min(left, freeOf(instalment));
    left -= minor;
    return minor > 0 ? [{ instalmentId: instalment.id, amountMinor: minor }] : [];
  });
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
