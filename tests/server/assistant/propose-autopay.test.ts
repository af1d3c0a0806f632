import { expect, test } from "vitest";
import { toolsFor } from "#server/assistant/tools.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { choose, onAutopay } from "#tests/support/autopay.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { addCard, payingCustomer } from "#tests/support/paying-customer.ts";
import { createPlan, payAll } from "#tests/support/plans.ts";
import { setTime } from "#tests/support/clock.ts";
import { emptyTurn } from "#tests/support/turn.ts";

const TODAY = "2026-11-20";

type Input = { turn?: "on" | "off"; plans?: string[]; method?: string };

async function propose(viewer: Viewer, input: Input) {
  const turn = emptyTurn();
  const { execute } = toolsFor(viewer, TODAY, turn).proposeAutopay;
  const answer = await execute?.(input, { toolCallId: "1", messages: [], context: {} });
  return { answer, proposal: turn.autopay };
}

async function byHand() {
  setTime("2026-11-20T12:00:00Z");
  const paying = await payingCustomer("4242", { timeZone: "Europe/London" });
  await choose(paying, paying.methodId, false);
  return paying;
}

test("what is put before them is what their own page would say, and nothing is written", async () => {
  const { customer, plan, methodId } = await byHand();
  const { answer, proposal } = await propose(customer, { turn: "on" });
  expect(answer).toMatchObject({
    proposal: {
      isOn: true,
      wasOn: false,
      method: "Visa ···· 4242",
      next: {
        amount: { minor: 6266, currency: "GBP" },
        day: { on: "2026-11-23" },
        outcome: "willTake",
      },
    },
    reason: null,
  });
  expect(proposal).toMatchObject({
    planId: plan.id,
    isOn: true,
    methodId,
    method: "Visa ···· 4242",
    was: { isOn: false, methodId },
  });
  expect(await db.plan.findUniqueOrThrow({ where: { id: plan.id } })).toMatchObject({
    autopay: false,
  });
});

test("turned off, it says what is then to be paid by hand and by when", async () => {
  const { customer, methodId } = await onAutopay();
  const { answer, proposal } = await propose(customer, { turn: "off" });
  expect(answer).toMatchObject({
    proposal: { isOn: false, next: { day: { on: "2026-11-23" }, outcome: "willNotTake" } },
  });
  expect(proposal).toMatchObject({ isOn: false, methodId, was: { isOn: true, methodId } });
});

test("another card of theirs that they name is the one that is charged", async () => {
  const paying = await onAutopay();
  const other = await addCard(paying.customer, "1881");
  const { proposal } = await propose(paying.customer, { method: "my Visa ending 1881" });
  expect(proposal).toMatchObject({ isOn: true, methodId: other });
});

test("what is so already is told with its card and its next day", async () => {
  const { customer } = await onAutopay();
  const { answer, proposal } = await propose(customer, { turn: "on" });
  expect(answer).toMatchObject({
    reason: "already",
    plans: [{ isOn: true, method: "Visa ···· 4242", next: { day: { on: "2026-11-23" } } }],
  });
  expect(proposal).toBeNull();
});

test("of several plans that could be meant each is named, and what is named is taken", async () => {
  const { customer, plan } = await byHand();
  const other = await createPlan(customer);
  const { answer } = await propose(customer, { turn: "on" });
  expect(answer).toMatchObject({ reason: "which", plans: [{}, {}] });
  const named = await propose(customer, { turn: "on", plans: [other.id] });
  expect(named.proposal?.planId).toBe(other.id);
  expect((await propose(customer, { turn: "on", plans: ["boots"] })).proposal?.planId).toBe(
    plan.id,
  );
});

test("without a card that can be charged, and of a plan that is over, it says why", async () => {
  const { customer, plan, methodId } = await byHand();
  await addCard(customer, "1881", "2026-01-31");
  const reasonOf = async (input: Input) => (await propose(customer, input)).answer;
  expect(await reasonOf({ turn: "on", method: "Mastercard" })).toMatchObject({
    reason: "unknown_method",
  });
  expect(await reasonOf({ turn: "on", method: "Visa 1881" })).toMatchObject({
    reason: "expired_method",
  });
  await db.paymentMethod.update({ where: { id: methodId }, data: { removedAt: new Date() } });
  expect(await reasonOf({ turn: "on" })).toMatchObject({ reason: "no_method" });
  await createPlan(customer);
  expect(await reasonOf({ turn: "on" })).toMatchObject({ reason: "no_method" });
  await payAll(plan);
  expect(await reasonOf({ turn: "on", plans: [plan.id] })).toMatchObject({ reason: "no_plan" });
});

test("somebody else's plan cannot be proposed, whatever the model says", async () => {
  const { plan } = await byHand();
  const stranger = await createCustomer();
  expect(await propose(stranger, { turn: "on", plans: [plan.id] })).toMatchObject({
    answer: { reason: "no_plan" },
    proposal: null,
  });
});
