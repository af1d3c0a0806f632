import type { LedgerTransactionKind } from "#server/platform/prisma/enums.ts";
import { referenceOf } from "#server/plans/receipt.ts";
import type { Movement, MovementKind, Section } from "./schema.ts";

/** What one transaction of the ledger has booked to each kind of account; debit is positive. */
export type Booked = {
  kind: LedgerTransactionKind;
  on: string;
  planId: string;
  currency: string;
  merchant: string;
  order: string;
  method: string | null;
  /** Some of it could not go back to that method. */
  isElsewhere: boolean;
  /** Of the charge, or of the payment or refund. */
  causeId: string | null;
  receivableMinor: number;
  interestMinor: number;
  clearingMinor: number;
};

export type Opening = { currency: string; minor: number };

/** One section a currency, in the order of their codes; what never had anything owed has none. */
export function sectionsOf(openings: Opening[], booked: Booked[]): Section[] {
  const opened = openings.filter(({ minor }) => minor !== 0);
  const currencies = new Set([...opened, ...booked].map(({ currency }) => currency));
  return [...currencies]
    .toSorted()
    .map((currency) =>
      sectionOf(
        currency,
        opened.find((one) => one.currency === currency)?.minor ?? 0,
        booked.filter((one) => one.currency === currency).flatMap(stepsOf),
      ),
    );
}

type Step = Omit<Movement, "balanceMinor">;

function sectionOf(currency: string, openingMinor: number, steps: Step[]): Section {
  let balanceMinor = openingMinor;
  const movements = steps.map((step) => {
    balanceMinor += step.changeMinor;
    return { ...step, balanceMinor };
  });
  return { currency, openingMinor, closingMinor: balanceMinor, movements };
}

function stepsOf(booked: Booked): Step[] {
  const { receivableMinor, interestMinor, clearingMinor } = booked;
  const step = (kind: MovementKind, changeMinor: number, amountMinor = Math.abs(changeMinor)) =>
    amountMinor === 0 ? [] : [stepOf(booked, kind, changeMinor, amountMinor)];
  const kinds: Record<LedgerTransactionKind, () => Step[]> = {
    plan_opened: () => [
      ...step("purchase", receivableMinor + interestMinor),
      ...step("interest", -interestMinor),
    ],
    // Whoever settles the plan early pays less than falls away from what is owed.
    payment: () => [
      ...step("payment", receivableMinor + interestMinor),
      ...step("interest_saved", -interestMinor),
    ],
    refund: () => [
      ...step("refund_to_plan", receivableMinor + interestMinor),
      ...step("interest_waived", -interestMinor),
      ...step("refund_to_method", 0, -clearingMinor),
    ],
    // The same is owed on other days.
    rescheduled: () => [],
  };
  return kinds[booked.kind]();
}

function stepOf(booked: Booked, kind: MovementKind, changeMinor: number, amountMinor: number) {
  const { on, planId, merchant, order, method, isElsewhere, causeId } = booked;
  return {
    kind,
    on,
    planId,
    merchant,
    order,
    method: method ?? "",
    isElsewhere,
    reference: causeId && referenceOf(causeId),
    amountMinor,
    changeMinor,
  };
}
