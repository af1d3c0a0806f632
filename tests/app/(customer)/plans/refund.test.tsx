import { describe, expect, test } from "vitest";
import { Refund } from "#app/(customer)/plans/[planId]/_plan/refund/refund.tsx";
import type { RefundView, WayBack } from "#server/plans/refund-view.ts";
import type { PlanDetail } from "#server/plans/schema.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const refundOf = (plan: PlanDetail) => plan.purchase.refunds[0] as RefundView;

test("a refund that only lowers the plan sends nothing anywhere", async () => {
  const plan = samplePlan();
  const lowered = readable(await rendered(<Refund refund={refundOf(plan)} />));
  expect(lowered).toContain("comes off this plan");
  expect(lowered).toContain("Payment 3: SEK 100.00 less, SEK 400.00 left to pay");
  expect(lowered).not.toContain("Sent");
});

describe("what goes back to a card", () => {
  const amount = { minor: 10000, currency: "SEK" };
  const sent: WayBack = {
    method: "Visa ···· 4242",
    amount,
    count: 1,
    state: "sent",
    sentAt: "2026-11-22T10:00:00.000Z",
    arrivedAt: null,
    failedAt: null,
    expectedOn: "2026-12-06",
    references: ["74850000000000000000001"],
    parts: [{ amount, reference: "74850000000000000000001" }],
    isByHand: false,
  };
  const shown = (given: Partial<WayBack>) => {
    const refund = { ...refundOf(samplePlan()), toPlan: { ...amount, minor: 0 }, toMethod: amount };
    return rendered(<Refund refund={{ ...refund, waysBack: [{ ...sent, ...given }] }} />);
  };

  test("is followed step by step, with its day and what finds it", async () => {
    const markup = await shown({});
    expect(readable(markup)).toContain("SEK 100.00 goes back to Visa ···· 4242");
    expect(markup).toMatch(/aria-current="step"[^>]*>.*With your bank/u);
    expect(readable(markup)).toContain("Usually by 6 December");
    expect(readable(markup)).toContain("Reference for your bank 74850000000000000000001");
    expect(readable(markup)).toContain("If it hasn’t come by then, your bank can find it");
    const two = [
      { amount: { ...amount, minor: 6000 }, reference: "1" },
      { amount: { ...amount, minor: 4000 }, reference: null },
    ];
    const parts = readable(await shown({ count: 2, parts: two, references: ["1"] }));
    expect(parts).toContain("Your bank shows it as 2 amounts");
    expect(parts).toContain("SEK 60.00 1 SEK 40.00");
  });

  test("is asked about once it is late, and not before", async () => {
    expect(readable(await shown({}))).not.toContain("should be there");
    expect(readable(await shown({ expectedOn: "2026-11-01" }))).toContain("should be there by now");
  });

  test("is not lost when the card takes nothing", async () => {
    const failed = { failedAt: sent.sentAt, sentAt: null, expectedOn: null, references: [] };
    const text = readable(await shown({ ...failed, state: "failed" }));
    expect(text).toMatch(/Couldn’t be sent .* Sent another way .* It isn’t lost/u);
    expect(text).toContain("Talk to a person");
    const byHand = readable(await shown({ failedAt: sent.sentAt, isByHand: true }));
    expect(byHand).toContain("SEK 100.00 comes back to you another way");
    expect(byHand).not.toContain("Talk to a person");
  });
});
