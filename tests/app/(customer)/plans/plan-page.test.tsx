import { expect, test } from "vitest";
import { PlanHead } from "#app/(customer)/plans/[planId]/_plan/plan-head.tsx";
import { Receipt } from "#app/(customer)/plans/[planId]/_plan/receipt.tsx";
import { CaseCard } from "#app/(customer)/plans/[planId]/_plan/case-card.tsx";
import { Schedule } from "#app/(customer)/plans/[planId]/_plan/schedule.tsx";
import { Timeline } from "#app/(customer)/plans/[planId]/_plan/timeline.tsx";
import { RELIEF_KINDS } from "#server/hardship/schema.ts";
import type { CaseSummary, InstalmentView, PlanDetail } from "#server/plans/schema.ts";
import { STAGES } from "#server/plans/shipment.ts";
import type { TimelineEntry } from "#server/plans/timeline.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const KINDS: TimelineEntry["kind"][] = [
  "purchased",
  "plan_opened",
  ...STAGES.map((state) => `shipment_${state}` as const),
  "payment_settled",
  "payment_failed",
  "case_opened",
  "case_reopened",
  "case_accepted",
  "case_declined",
  "case_withdrawn",
  "case_lapsed",
  "refund_created",
  "refund_failed",
  "refund_sent",
  "refund_arrived",
  "due_date_moved",
  "hardship_opened",
  "hardship_ended",
  "plan_settled",
  "plan_settled_early",
  "plan_cancelled",
];

const entry = (kind: TimelineEntry["kind"]): TimelineEntry => ({
  at: "2026-11-14T08:00:00.000Z",
  kind,
  amount: { minor: 50000, currency: "SEK" },
  method: "Visa ···· 4242",
  instalmentNumber: 2,
  failure: kind === "payment_failed" ? "insufficient_funds" : null,
  moved: kind === "due_date_moved" ? { from: "2026-11-14", to: "2026-11-24" } : null,
  caseKind: kind.startsWith("case_") ? "sent_back" : null,
  carrier: kind === "shipment_sent" ? "DHL" : null,
  trackingNumber: kind === "shipment_sent" ? "JJD 0003" : null,
  relief: kind === "hardship_ended" ? "half" : null,
});

test("a late plan says what waits since when, and that a person helps", async () => {
  const text = readable(await rendered(<PlanHead plan={samplePlan()} />));
  expect(text).toContain("To pay now 9 days overdue SEK 500 .00 Was due on Saturday 14 November");
  expect(text).toContain("SEK 900.00 remaining of SEK 1,500.00");
  expect(text).toContain("Can’t pay right now?");
});

test("a paused plan says that nothing is charged, who looks at it, and that one can still pay", async () => {
  const text = readable(await rendered(<PlanHead plan={samplePlan({ state: "paused" })} />));
  expect(text).toContain("Your payments are paused. Nothing is charged or becomes overdue");
  expect(text).toContain("while a person looks at what would help. You can still pay at any time.");
});

test("an expired card is told where something is to be taken from it, not where nothing is", async () => {
  const { next } = samplePlan();
  const headOf = async (state: PlanDetail["state"]) => {
    const plan = samplePlan({ state, next: next && { ...next, isMethodExpired: true } });
    return readable(await rendered(<PlanHead plan={plan} />));
  };
  expect(await headOf("due_soon")).toContain("Visa ···· 4242 has expired");
  expect(await headOf("overdue")).toContain("Visa ···· 4242 has expired");
  expect(await headOf("paused")).not.toContain("has expired");
});

test("a plan that was paid off early says so, in its head and on its receipt", async () => {
  const plan = samplePlan({
    state: "settled",
    settledEarly: true,
    settledAt: "2026-11-20T08:00:00.000Z",
    next: null,
  });
  const head = readable(await rendered(<PlanHead plan={plan} />));
  expect(head).toContain("Paid off early");
  expect(head).toContain("Paid in full, ahead of schedule. Thank you.");
  expect(readable(await rendered(<Receipt plan={plan} />))).toContain(
    "Paid in full On 20 November 2026 , ahead of schedule",
  );
  const onTime = readable(await rendered(<PlanHead plan={{ ...plan, settledEarly: false }} />));
  expect(onTime).toContain("Paid in full. Thank you.");
});

test("the schedule says from which day a payment was moved", async () => {
  const plan = samplePlan();
  const [first, second, third] = plan.instalments;
  const instalments = [first, second, { ...third, movedFrom: "2026-12-03" }] as InstalmentView[];
  const markup = await rendered(<Schedule plan={{ ...plan, instalments }} />);
  // Once in the lines of a phone, once in the table.
  expect(readable(markup).match(/Moved from 3 Dec/gu)).toHaveLength(2);
  expect(readable(await rendered(<Schedule plan={plan} />))).not.toContain("Moved");
});

test("the schedule adds up, with what refunds took off", async () => {
  const text = readable(await rendered(<Schedule plan={samplePlan()} />));
  expect(text).toContain(
    "Total SEK 1,500.00 Paid SEK 500.00 Taken off by refunds SEK 100.00 Remaining SEK 900.00",
  );
  expect(text).toContain("SEK 400.00 remaining");
});

test("the day of payment is said when it was not the day it was due", async () => {
  const text = readable(await rendered(<Schedule plan={samplePlan()} />));
  expect(text).toContain("Paid on 15 October 2026");
});

test("every event of a plan is a sentence in every language", async () => {
  for (const locale of ["en-GB", "de", "sv", "ar"]) {
    const markup = await rendered(<Timeline entries={KINDS.map(entry)} />, locale);
    expect(markup.match(/<p /gu)).toHaveLength(KINDS.length);
    expect(readable(markup)).not.toMatch(/timeline\.|[{}]/u);
  }
});

test("an event without card and number still reads as a sentence", async () => {
  const bare = { ...entry("payment_settled"), method: null, instalmentNumber: null };
  expect(readable(await rendered(<Timeline entries={[bare]} />))).toContain(
    "SEK 500.00 paid from the card.",
  );
});

test("the end of a pause says what was agreed on, or only that it ended", async () => {
  expect(await ended("two_months")).toContain("We agreed on two months without payments.");
  expect(await ended("half")).toContain("half as much each time, for twice as long.");
  expect(await ended(null)).toContain("Your payment pause ended.");
  for (const locale of ["en-GB", "de", "sv", "ar"]) {
    const sentences = await Promise.all([...RELIEF_KINDS, null].map((one) => ended(one, locale)));
    expect(new Set(sentences).size).toBe(RELIEF_KINDS.length + 1);
  }
});

const ended = async (relief: TimelineEntry["relief"], locale?: string) =>
  readable(await rendered(<Timeline entries={[{ ...entry("hardship_ended"), relief }]} />, locale));

test("an open return says who acts next, and asks loudly when it is the customer", async () => {
  const [row] = samplePlan().purchase.cases;
  const card = async (given: Partial<CaseSummary>) =>
    readable(await rendered(row && <CaseCard row={{ ...row, ...given }} />));
  expect(await card({})).toContain("North Sole has until Thursday 29 October to answer.");
  expect(await card({})).toContain("View details");
  expect(await card({ turn: "customer" })).toMatch(/We need your answer .* Answer now/u);
});

test("the receipt shows goods, interest with its rate, and the sum", async () => {
  const text = readable(await rendered(<Receipt plan={samplePlan()} />, "sv"));
  expect(text).toContain("2 à 725,00 kr");
  expect(text).toContain("Ränta, 12,9 % per år 50,00 kr");
  expect(text).toContain("Totalt 1 500,00 kr");
});
