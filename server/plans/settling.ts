import { type Agreement, earnedByDues, earnedInterest } from "./earned-interest.ts";
import type { Allocation, Payable } from "./paying.ts";

export type Owing = {
  agreement: Agreement;
  /** Of each payment that something is owed of. */
  outstanding: number[];
  paidMinor: number;
  /** Interest that has fallen away already. */
  savedMinor: number;
};

/** `amountMinor` is what is left of the purchase and the interest until today; `savedMinor` falls away with it. */
export type Settlement = {
  amountMinor: number;
  principalMinor: number;
  interestMinor: number;
  savedMinor: number;
};

/** `savedMinor`: interest that falls away with it. */
export type SavingAllocation = Allocation & { savedMinor: number };

/**
 * What paying the whole plan costs on a day: what is owed without the interest for the time that is left. What is owed
 * of the time that is over stays owed. Something is left to pay of each payment: nobody is charged nothing.
 * @returns null where nothing is saved
 */
export function settlementOn(on: string, owing: Owing): Settlement | null {
  const { agreement, outstanding, savedMinor: before } = owing;
  const owed = sum(outstanding);
  const earned = earnedInterest(agreement, on);
  const unearned = agreement.interestMinor - earned - before;
  const savedMinor = Math.min(unearned, owed - outstanding.length);
  if (savedMinor <= 0) return null;
  const amountMinor = owed - savedMinor;
  const unpaid = Math.max(0, earned - interestPaid(owing));
  const interestMinor = Math.min(amountMinor, unpaid);
  return { amountMinor, principalMinor: amountMinor - interestMinor, interestMinor, savedMinor };
}

/** With each whole payment its own interest. */
function interestPaid({ agreement, paidMinor }: Owing) {
  let left = paidMinor;
  let paid = 0;
  const earned = earnedByDues(agreement);
  for (const [place, { minor }] of agreement.dues.entries()) {
    if (left < minor) break;
    left -= minor;
    paid = earned[place]?.minor ?? paid;
  }
  return paid;
}

/**
 * All of the plan: of each payment something is paid and the rest falls away, first of those that are still to come.
 * @param today the calendar day where the customer lives
 */
export function settleAll(
  payable: Payable[],
  savedMinor: number,
  today: string,
): SavingAllocation[] {
  const open = payable.filter(({ outstandingMinor }) => outstandingMinor > 0);
  const later = open.filter(({ dueOn }) => dueOn > today);
  const from = roomOf(later) >= savedMinor ? later : open;
  const saved = shares(from, savedMinor);
  return open.map(({ id, outstandingMinor }) => {
    const own = saved.get(id) ?? 0;
    return { instalmentId: id, amountMinor: outstandingMinor - own, savedMinor: own };
  });
}

const roomOf = (payable: Payable[]) =>
  sum(payable.map(({ outstandingMinor }) => outstandingMinor - 1));

/** In proportion to what is owed of each; what is left over is taken off the last ones. */
function shares(payable: Payable[], savedMinor: number) {
  const room = BigInt(Math.max(1, roomOf(payable)));
  const saved = new Map(
    payable.map(({ id, outstandingMinor }) => [
      id,
      Number((BigInt(savedMinor) * BigInt(outstandingMinor - 1)) / room),
    ]),
  );
  let left = savedMinor - sum([...saved.values()]);
  for (const { id, outstandingMinor } of payable.toReversed()) {
    const own = saved.get(id) ?? 0;
    const more = Math.min(left, outstandingMinor - 1 - own);
    saved.set(id, own + more);
    left -= more;
  }
  return saved;
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
