import { expect, test } from "vitest";
import { ToPayNow } from "#app/(customer)/(home)/_home/to-pay-now.tsx";
import { ChargeHead } from "#app/(customer)/payments/[chargeId]/_payment/charge-head.tsx";
import { PayRow } from "#app/(customer)/plans/[planId]/_plan/pay-row.tsx";
import { ChargeFacts } from "#app/_payments/charge-facts.tsx";
import { PartList } from "#app/_payments/part-list.tsx";
import { PayNext } from "#app/_payments/pay-next.tsx";
import type { ChargeView } from "#server/payments/schema.ts";
import type { PlanOverview } from "#server/plans/schema.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const sek = (minor: number) => ({ minor, currency: "SEK" });
const none: PlanOverview = {
  today: "2026-11-23",
  overdue: [],
  next: null,
  running: [],
  ended: [],
  months: [],
};

const now = async (given: Partial<PlanOverview>) =>
  readable(await rendered(<ToPayNow overview={{ ...none, ...given }} />));

test("all that is overdue is one sum with one button", async () => {
  const overdue = [samplePlan(), samplePlan({ id: "other", overdue: sek(2500) })];
  expect(await now({ overdue })).toBe("To pay now SEK 525 .00 2 plans are overdue Pay SEK 525.00");
});

test("what is on its way is said with its card, and not asked for again", async () => {
  const pendingCharge = { id: "charge", method: "Visa ···· 4242", asksForProof: false };
  const plan = samplePlan({ pending: sek(50000), pendingCharge });
  const next = plan.next && { ...plan.next, pending: sek(50000) };
  expect(await now({ overdue: [{ ...plan, next }] })).toBe(
    "SEK 500.00 to North Sole is on its way, from Visa ···· 4242.",
  );
  expect(await now({})).toBe("");
});

test("only the payment that money goes to first has a button in the schedule, and an ended plan none", async () => {
  const plan = samplePlan();
  const rows = await Promise.all(
    plan.instalments.map((instalment) => rendered(<PayRow {...{ plan, instalment }} />)),
  );
  expect(rows.map(readable)).toEqual(["", "Pay", ""]);
  const ended = samplePlan({ overdue: sek(0), remaining: sek(0), next: null, instalments: [] });
  expect(await rendered(<PayNext plan={ended} kind="primary" />)).toBe("");
});

const charge = (given: Partial<ChargeView>): ChargeView => ({
  id: "charge",
  reference: "7F3K-92QD",
  state: "settled",
  total: sek(50000),
  method: "Visa ···· 4242",
  createdAt: "2026-11-23T10:00:00.000Z",
  endedAt: "2026-11-23T10:00:02.000Z",
  failure: null,
  proofUrl: null,
  returned: null,
  confirmedBy: null,
  parts: [],
  ...given,
});

const head = async (given: Partial<ChargeView>) =>
  readable(await rendered(<ChargeHead charge={charge(given)} />));

test("a receipt says what became of the payment, in every state", async () => {
  expect(await head({})).toContain("Paid SEK 500 .00");
  expect(await head({ returned: sek(1000) })).toContain(
    "SEK 10.00 was no longer owed and goes back to Visa ···· 4242.",
  );
  expect(await head({ state: "pending" })).toContain("We’re waiting for your bank.");
  expect(await head({ state: "proof", proofUrl: "/bank/charge" })).toContain("Go to my bank");
  expect(await head({ state: "declined", failure: "no_answer" })).toContain(
    "wasn’t approved in time. Nothing was taken.",
  );
  const facts = readable(
    await rendered(<ChargeFacts charge={charge({ confirmedBy: "Grace Okonkwo" })} />, "de"),
  );
  expect(facts).toContain("Referenz 7F3K-92QD");
  expect(facts).toContain("Veranlasst von Grace Okonkwo");
});

test("a quote says what is owed before and after, and which payments it covers", async () => {
  const part = {
    planId: "plan",
    merchant: "North Sole",
    look: { picture: null, logo: null, colour: null },
    title: "Winter boots",
    amount: sek(60000),
    instalments: [
      { number: 2, dueOn: "2026-11-14", amount: sek(50000), isWhole: true },
      { number: 3, dueOn: "2026-12-14", amount: sek(10000), isWhole: false },
    ],
    saved: null,
    madeOf: null,
    left: sek(30000),
    next: { dueOn: "2026-12-14", amount: sek(30000), isOverdue: false },
  };
  const quote = readable(await rendered(<PartList parts={[part]} isQuote />));
  expect(quote).toContain("Payment 2, part of payment 3");
  expect(quote).toContain("SEK 900.00 SEK 300.00 remaining");
  expect(quote).toContain("Next: SEK 300.00 on 14 December");
  const receipt = readable(await rendered(<PartList parts={[part]} isQuote={false} />));
  expect(receipt).not.toContain("900.00");
});
