import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sectionsOf, type Booked } from "#server/documents/movements.ts";

const booked = (fields: Partial<Booked>): Booked => ({
  kind: "payment",
  on: "2026-03-01",
  planId: "a-plan",
  currency: "GBP",
  merchant: "North Sole",
  order: "NS-1",
  method: "Visa ···· 4242",
  isElsewhere: false,
  causeId: null,
  receivableMinor: 0,
  interestMinor: 0,
  clearingMinor: 0,
  ...fields,
});

const kindsIn = (rows: Booked[]) =>
  sectionsOf([], rows).flatMap(({ movements }) =>
    movements.map(({ kind, amountMinor, changeMinor, balanceMinor }) => [
      kind,
      amountMinor,
      changeMinor,
      balanceMinor,
    ]),
  );

test("a purchase on interest is two movements, which are what is owed", () => {
  expect(
    kindsIn([booked({ kind: "plan_opened", receivableMinor: 1065, interestMinor: -65 })]),
  ).toEqual([
    ["purchase", 1000, 1000, 1000],
    ["interest", 65, 65, 1065],
  ]);
});

test("a refund says apart what it lowers, what interest falls away, and what goes back to the card", () => {
  const [section] = sectionsOf(
    [{ currency: "GBP", minor: 500 }],
    [
      booked({
        kind: "refund",
        receivableMinor: -500,
        interestMinor: 50,
        clearingMinor: -300,
      }),
    ],
  );
  expect(
    section?.movements.map(({ kind, amountMinor, changeMinor, balanceMinor }) => [
      kind,
      amountMinor,
      changeMinor,
      balanceMinor,
    ]),
  ).toEqual([
    ["refund_to_plan", 450, -450, 50],
    ["interest_waived", 50, -50, 0],
    ["refund_to_method", 300, 0, 0],
  ]);
  expect(section?.closingMinor).toBe(0);
});

test("other days for the same money are no movement", () => {
  expect(kindsIn([booked({ kind: "rescheduled" })])).toEqual([]);
});

test("each currency has a section of its own, also one in which nothing moved", () => {
  const sections = sectionsOf(
    [
      { currency: "SEK", minor: 700 },
      { currency: "EUR", minor: 0 },
    ],
    [booked({ receivableMinor: -100 })],
  );
  expect(sections.map(({ currency, closingMinor }) => [currency, closingMinor])).toEqual([
    ["GBP", -100],
    ["SEK", 700],
  ]);
});

/** As the ledger books it: the entries of each sum to nothing. */
const minor = fc.integer({ min: 1, max: 1_000_000_000 });
const history = fc.array(
  fc.oneof(
    fc.tuple(minor, fc.nat(100_000)).map(([price, interest]) =>
      booked({
        kind: "plan_opened",
        receivableMinor: price + interest,
        interestMinor: -interest,
      }),
    ),
    minor.map((paid) => booked({ receivableMinor: -paid, clearingMinor: paid })),
    fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(5000)).map(([lowered, waived, back]) =>
      booked({
        kind: "refund",
        receivableMinor: -(lowered + waived),
        interestMinor: waived,
        clearingMinor: -back,
      }),
    ),
  ),
);

test("whatever happened, opening and all changes are closing, which is what the ledger says", () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 1_000_000 }), (rows, openingMinor) => {
      const [section] = sectionsOf([{ currency: "GBP", minor: openingMinor }], rows);
      const changes = section?.movements.reduce((sum, { changeMinor }) => sum + changeMinor, 0);
      const receivable = rows.reduce((sum, { receivableMinor }) => sum + receivableMinor, 0);
      expect(section?.closingMinor).toBe(openingMinor + (changes ?? 0));
      expect(section?.closingMinor).toBe(openingMinor + receivable);
      for (const { amountMinor } of section?.movements ?? [])
        expect(amountMinor).toBeGreaterThan(0);
    }),
  );
});
