import { expect, test } from "vitest";
import { choicesOf, startingChoice } from "#app/_payments/choices.ts";
import { owedOf } from "#app/_payments/owed.ts";
import { PartList } from "#app/_payments/part-list.tsx";
import { amountsOf } from "#app/admin/_desk/payment/amounts.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const sek = (minor: number) => ({ minor, currency: "SEK" });
const settlement = {
  amount: sek(88_000),
  principal: sek(87_500),
  interest: sek(500),
  saved: sek(2_000),
};

test("all of it is offered for what it costs today, first, and by the desk at the same price", () => {
  const plan = samplePlan({ settlement });
  expect(choicesOf(owedOf(plan))).toEqual([
    { kind: "all", minor: 88_000 },
    { kind: "overdue", minor: 50_000 },
    { kind: "other", minor: null },
  ]);
  expect(startingChoice(owedOf(plan), "overdue")).toBe("overdue");
  expect(amountsOf(plan)).toEqual([
    { kind: "overdue", amount: sek(50_000) },
    { kind: "settle", amount: sek(88_000), saved: sek(2_000) },
  ]);
});

test("with a payment on its way the rest has to wait, and once it is being settled there is nothing to pay", () => {
  const waiting = samplePlan({ settlement, pending: sek(50_000) });
  expect(choicesOf(owedOf(waiting)).map(({ kind }) => kind)).not.toContain("all");
  expect(owedOf(waiting)).toMatchObject({ leftMinor: 37_999, savedMinor: 0 });
  expect(amountsOf(waiting)).toEqual([]);
  const settling = samplePlan({ settling: sek(2_000), pending: sek(88_000) });
  expect(choicesOf(owedOf(settling))).toEqual([]);
  expect(amountsOf(settling)).toEqual([]);
});

test("the last payment costs no more than settling the plan does", () => {
  const { instalments } = samplePlan();
  const [last] = instalments.slice(-1);
  const plan = samplePlan({
    overdue: sek(0),
    remaining: sek(40_000),
    instalments: last ? [last] : [],
    settlement: { ...settlement, amount: sek(39_000), saved: sek(1_000) },
  });
  expect(choicesOf(owedOf(plan))).toEqual([
    { kind: "all", minor: 39_000 },
    { kind: "other", minor: null },
  ]);
});

test("a quote says what the sum is made of and what is saved, a receipt what was", async () => {
  const part = {
    planId: "plan",
    merchant: "North Sole",
    look: { picture: null, logo: null, colour: null },
    title: "Winter boots",
    amount: settlement.amount,
    instalments: [{ number: 2, dueOn: "2026-11-14", amount: sek(88_000), isWhole: true }],
    saved: settlement.saved,
    madeOf: settlement,
    left: sek(0),
    next: null,
  };
  const quote = readable(await rendered(<PartList parts={[part]} isQuote />));
  expect(quote).toContain("SEK 875.00 of your purchase and SEK 5.00 of interest until today");
  expect(quote).toContain("You save SEK 20.00 of interest");
  expect(quote).toContain("SEK 900.00 Paid in full");
  const paid = { ...part, madeOf: null };
  const receipt = readable(await rendered(<PartList parts={[paid]} isQuote={false} />));
  expect(receipt).toContain("You saved SEK 20.00 of interest");
});
