import { addDays, addMonths } from "#server/platform/calendar.ts";

export type Terms =
  | { kind: "pay_in_30" }
  | { kind: "instalments"; count: 3 | 4 }
  /** `rateBps`: yearly interest in hundredths of a percent. */
  | { kind: "financing"; months: number; rateBps: number };

/** As the company's own systems have agreed on it: on these days, whatever else is the rule. */
export type AgreedTerms = {
  kind: Terms["kind"];
  rateBps: number;
  instalments: { dueOn: string; amountMinor: number }[];
};

export type Due = { number: number; dueOn: string; amountMinor: number };
export type Schedule = { interestMinor: number; instalments: Due[] };

/**
 * What is paid when. Instalments begin on the day of the purchase, financing a month later; each later one is
 * counted from that first day, so that a plan of the 31st comes back to the 31st after February.
 * @param openedOn the day of the purchase where the customer lives
 */
export function scheduleFor(terms: Terms, principalMinor: number, openedOn: string): Schedule {
  checkAmount(principalMinor);
  if (terms.kind === "pay_in_30") return dueFrom([principalMinor], () => addDays(openedOn, 30));
  if (terms.kind === "instalments") {
    return dueFrom(split(principalMinor, terms.count), (index) => addMonths(openedOn, index));
  }
  const amounts = annuity(principalMinor, terms.rateBps, terms.months);
  return dueFrom(amounts, (index) => addMonths(openedOn, index + 1), principalMinor);
}

/** What is paid beyond the purchase is interest, which only financing has. @returns null: they do not add up */
export function agreedSchedule(
  { kind, instalments }: AgreedTerms,
  principalMinor: number,
): Schedule | null {
  const inOrder = instalments.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const interestMinor = sum(inOrder.map(({ amountMinor }) => amountMinor)) - principalMinor;
  if (interestMinor < 0 || (interestMinor > 0 && kind !== "financing")) return null;
  return {
    interestMinor,
    instalments: inOrder.map((due, index) => ({ number: index + 1, ...due })),
  };
}

/** Parts that differ by one minor unit at most, the larger first. Nobody is sent a bill of nothing: of 0.01 there is one part. */
export function split(totalMinor: number, parts: number): number[] {
  checkAmount(totalMinor);
  const count = Math.min(parts, totalMinor);
  const rest = totalMinor % count;
  const base = (totalMinor - rest) / count;
  return Array.from({ length: count }, (_, index) => base + (index < rest ? 1 : 0));
}

/**
 * Equal monthly amounts: the smallest whole one that pays principal and interest off in `months`; the last is what
 * is left. Interest of a month is balance × rate ÷ 12, rounded half up to a minor unit, in integers throughout.
 */
export function annuity(principalMinor: number, rateBps: number, months: number): number[] {
  checkAmount(principalMinor);
  if (rateBps === 0) return split(principalMinor, months);
  let low = BigInt(principalMinor) / BigInt(months) - 1n;
  let high = BigInt(principalMinor) + monthlyInterest(BigInt(principalMinor), rateBps);
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (paidOff(BigInt(principalMinor), rateBps, months, middle)) high = middle;
    else low = middle;
  }
  return repay(BigInt(principalMinor), rateBps, months, high);
}

const monthlyInterest = (balance: bigint, rateBps: number) =>
  (balance * BigInt(rateBps) + 60_000n) / 120_000n;

function paidOff(principal: bigint, rateBps: number, months: number, amount: bigint) {
  let balance = principal;
  for (let month = 0; month < months; month++) {
    balance += monthlyInterest(balance, rateBps) - amount;
    if (balance <= 0n) return true;
  }
  return false;
}

function repay(principal: bigint, rateBps: number, months: number, amount: bigint) {
  const amounts: number[] = [];
  let balance = principal;
  while (balance > 0n && amounts.length < months) {
    balance += monthlyInterest(balance, rateBps);
    const part = balance < amount ? balance : amount;
    amounts.push(Number(part));
    balance -= part;
  }
  return amounts;
}

function dueFrom(
  amounts: number[],
  dueOn: (index: number) => string,
  principalMinor = sum(amounts),
): Schedule {
  return {
    interestMinor: sum(amounts) - principalMinor,
    instalments: amounts.map((amountMinor, index) => ({
      number: index + 1,
      dueOn: dueOn(index),
      amountMinor,
    })),
  };
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

function checkAmount(minor: number) {
  if (!Number.isSafeInteger(minor) || minor <= 0) {
    throw new RangeError(`${minor} is not a whole, positive amount of minor units`);
  }
}
