import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { askAbout, hear } from "#server/payments/charge.ts";
import { clearUpCharges } from "#server/payments/charge-sweep.ts";
import { prove, simulator } from "#server/payments/simulator/simulator.ts";
import { readNotice, sign } from "#server/payments/simulator/notices.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { useSecret } from "#server/platform/secrets.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { getPlan } from "#server/plans/plan.ts";
import { viewCharge } from "#server/plans/receipt.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";
import { cardOf, connectSimulator, moneyOf, payWith } from "#tests/support/payments.ts";
import { createPlan, ledgerSum } from "#tests/support/plans.ts";

let customer: Viewer;
let plan: OpenedPlan;

beforeEach(async () => {
  connectSimulator();
  customer = await createCustomer();
  plan = await createPlan(customer);
});

const pay = async (digits: string) =>
  payWith(customer, await cardOf(customer, digits), [{ planId: plan.id, amountMinor: 40_000 }]);

const stateOf = async (id: string) => (await viewCharge(customer, id)).state;
const once = { booked: 40_000, taken: 40_000 };
const nothing = { booked: 0, taken: 0 };

describe("the bank", () => {
  test("that says no takes nothing, and its reason stands in the plan's history", async () => {
    const receipt = await pay("9995");
    expect(receipt).toMatchObject({ state: "declined", failure: "insufficient_funds" });
    expect(receipt.parts[0]?.left.minor).toBe(120_000);
    expect(await moneyOf(plan.id)).toEqual(nothing);
    const { timeline, pending } = await getPlan(customer, plan.id);
    expect(pending.minor).toBe(0);
    expect(timeline[0]).toMatchObject({ kind: "payment_failed", failure: "insufficient_funds" });
    expect(await pay("4242")).toMatchObject({ state: "settled" });
  });

  test("that asks who pays is answered once, and nobody else pays it meanwhile", async () => {
    const { id, state, proofUrl } = await pay("3220");
    expect(state).toBe("proof");
    expect(proofUrl).toContain(`/bank/${id}`);
    expect((await getPlan(customer, plan.id)).pending.minor).toBe(40_000);
    await prove(id, true);
    await askAbout(id);
    expect(await stateOf(id)).toBe("settled");
    await expect(prove(id, false)).rejects.toThrow(Conflict);
    expect(await moneyOf(plan.id)).toEqual(once);
  });

  test("that hears no from its customer takes nothing", async () => {
    const { id } = await pay("3220");
    await prove(id, false);
    await askAbout(id);
    expect(await viewCharge(customer, id)).toMatchObject({
      state: "declined",
      failure: "not_proven",
    });
    expect(await moneyOf(plan.id)).toEqual(nothing);
  });

  test("that nobody answers is asked no more after a quarter of an hour, and the plan is free again", async () => {
    const clock = stopClock("2026-12-01T10:00:00Z");
    const { id } = await pay("3220");
    clock.advance(14 * 60);
    await clearUpCharges();
    expect(await stateOf(id)).toBe("proof");
    clock.advance(2 * 60);
    await clearUpCharges();
    expect(await viewCharge(customer, id)).toMatchObject({
      state: "declined",
      failure: "no_answer",
    });
    expect(await pay("4242")).toMatchObject({ state: "settled" });
    expect(await moneyOf(plan.id)).toEqual(once);
  });

  test("that takes its time is waited for, and its answer is found without its notice", async () => {
    const clock = stopClock("2026-12-01T10:00:00Z");
    const { id, state } = await pay("0077");
    expect(state).toBe("pending");
    clock.advance(20);
    await clearUpCharges();
    expect(await stateOf(id)).toBe("settled");
    expect(await moneyOf(plan.id)).toEqual(once);
  });

  test("whose answer is lost after the money was taken is asked again, and takes it once", async () => {
    const clock = stopClock("2026-12-01T10:00:00Z");
    const { id, state } = await pay("0119");
    expect(state).toBe("pending");
    clock.advance(20);
    await clearUpCharges();
    await clearUpCharges();
    expect(await stateOf(id)).toBe("settled");
    expect(await moneyOf(plan.id)).toEqual(once);
  });

  test("that was never reached is reached later", async () => {
    const clock = stopClock("2026-12-01T10:00:00Z");
    connectSimulator({ charge: () => Promise.reject(new Error("no line")) });
    const { id } = await pay("4242");
    connectSimulator();
    clock.advance(20);
    await clearUpCharges();
    expect(await stateOf(id)).toBe("settled");
    expect(await moneyOf(plan.id)).toEqual(once);
  });
});

describe("notices", () => {
  test("told twenty times at once, and after the answer, book once", async () => {
    const { id } = await pay("3220");
    await prove(id, true);
    await Promise.all(Array.from({ length: 20 }, () => askAbout(id)));
    expect(await moneyOf(plan.id)).toEqual(once);
    expect(await ledgerSum()).toBe(0);
  });

  test("out of order: what settled is not declined any more, what was declined may settle", async () => {
    const { id } = await pay("4242");
    await hear(id, { state: "declined", at: now(), failure: "declined" });
    expect(await stateOf(id)).toBe("settled");

    const late = await pay("0002");
    await db.simulatedCharge.update({
      where: { id: late.id },
      data: { declinedAt: null, failure: null, settledAt: now() },
    });
    await askAbout(late.id);
    expect(await stateOf(late.id)).toBe("settled");
    expect(await moneyOf(plan.id)).toEqual({ booked: 80_000, taken: 80_000 });
  });

  test("forged, changed or a day old are not read", () => {
    useSecret("a secret of this test that is long enough");
    const body = JSON.stringify({ id: randomUUID() });
    expect(readNotice(body, sign(body))).toBe(JSON.parse(body).id);
    expect(readNotice(`${body} `, sign(body))).toBeNull();
    expect(readNotice(body, `t=1,v1=${"0".repeat(64)}`)).toBeNull();
    expect(readNotice(body, "nonsense")).toBeNull();
    expect(readNotice(body, sign(body, new Date(Date.now() - 86_400_000)))).toBeNull();
  });

  test("about a charge that the provider does not know send it again and take it once", async () => {
    connectSimulator({ charge: () => Promise.reject(new Error("no line")) });
    const { id } = await pay("4242");
    connectSimulator();
    expect(await simulator.look(id)).toBeNull();
    await askAbout(id);
    await askAbout(id);
    expect(await moneyOf(plan.id)).toEqual(once);
  });
});

test("the receipt stands in the open conversation and in the mailbox", async () => {
  const { id: conversationId } = await createConversation(customer);
  const { id } = await pay("4242");
  const [event] = await db.event.findMany({ where: { conversationId, kind: "paid" } });
  expect(event?.content).toMatchObject({ chargeId: id, minor: 40_000, by: null });
  expect(await db.mail.count({ where: { toAddress: customer.email } })).toBe(1);
});
