import fc from "fast-check";
import { expect, test } from "vitest";
import { askAbout } from "#server/payments/charge.ts";
import { viewCharge } from "#server/plans/receipt.ts";
import { ledgerSum } from "#tests/support/plans.ts";
import { enterCard, tell } from "#tests/support/stripe.ts";
import { openPaying } from "#tests/support/stripe-paying.ts";
import type { Fault } from "#tests/support/stripe-server.ts";

const fault: fc.Arbitrary<Fault> = fc.record({
  at: fc.constantFrom(/POST \/v1\/payment_intents$/, /POST .*\/confirm$/, /GET .*intents/),
  answer: fc.constantFrom<Fault["answer"][]>("cut", 429, 500),
  when: fc.constantFrom("before", "after"),
  times: fc.integer({ min: 1, max: 4 }),
});

type Step = { kind: "ask" | "notice" | "forget" | "later"; which: number };

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("ask", "notice", "forget", "later"),
  which: fc.nat(20),
});

const history = fc.record({
  card: fc.constantFrom("4242", "0002", "0077"),
  faults: fc.array(fault, { maxLength: 3 }),
  steps: fc.array(step, { maxLength: 8 }),
});

/** Two at a time, as a sweep and a notice are. */
async function live({ card, faults, steps }: { card: string; faults: Fault[]; steps: Step[] }) {
  const { clock, stripe, customer, payBy, money } = await openPaying();
  const method = await enterCard(stripe, customer, card);
  stripe.faults.push(...faults.map((one) => ({ ...one })));
  const { id } = await payBy(method);
  const take = async ({ kind, which }: Step) => {
    const { events } = stripe.world;
    const event = events[which % events.length];
    if (kind === "ask") await askAbout(id).catch(() => {});
    else if (kind === "notice" && event) await tell(stripe.ours, event);
    else if (kind === "forget") stripe.forgetKeys();
    else clock.advance(20 * 60);
  };
  for (let at = 0; at < steps.length; at += 2) {
    await Promise.all(steps.slice(at, at + 2).map(take));
  }
  stripe.faults.length = 0;
  clock.advance(20 * 60);
  await askAbout(id);
  for (const intent of stripe.world.intents.values()) {
    if (intent.status === "processing") stripe.world.succeed(intent);
  }
  await askAbout(id);
  const { state } = await viewCharge(customer, id);
  const sums = await money();
  await stripe.close();
  return { state, sums };
}

test("whatever is lost, repeated and forgotten on the way, what was taken is booked, once", async () => {
  await fc.assert(
    fc.asyncProperty(history, async (one) => {
      const paid = one.card !== "0002";
      const { state, sums } = await live(one);
      expect(state).toBe(paid ? "settled" : "declined");
      const minor = paid ? 40_000 : 0;
      expect(sums).toEqual({ booked: minor, taken: minor });
      expect(await ledgerSum()).toBe(0);
    }),
    { numRuns: Number(process.env.STRIPE_RUNS ?? 12) },
  );
}, 300_000);
