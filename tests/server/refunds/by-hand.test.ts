import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { openRefundNews } from "#server/desk/refund-news.ts";
import { askAboutPayout, sendPayout } from "#server/payments/payout.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { getPlan } from "#server/plans/plan.ts";
import { countPayouts, listPayouts } from "#server/refunds/queue.ts";
import { markSent } from "#server/refunds/send.ts";
import { setTime, stopClock } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { mailsTo } from "#tests/support/feedback.ts";
import { connectSimulator } from "#tests/support/payments.ts";
import { readable } from "#tests/support/render.tsx";
import { createRefund } from "#tests/support/refunds.ts";

const reference = "Transfer 4711";
let customer: Viewer;
let supervisor: Viewer;
beforeEach(async () => {
  connectSimulator();
  openRefundNews();
  customer = await createCustomer();
  supervisor = await createAgent("supervisor", { name: "Ruth Falk" });
});

/** To a card that takes nothing back. */
async function cameBack() {
  const clock = stopClock("2026-11-29T12:00:00Z");
  const refund = await createRefund(customer, "5126");
  await sendPayout(refund.payoutId);
  clock.advance(6);
  await askAboutPayout(refund.payoutId);
  return refund;
}

const idsIn = async (list: "by_hand" | "on_its_way" | "arrived") =>
  (await listPayouts(supervisor, { list })).items.map(({ id }) => id);

test("staff see what a card has sent back, send it another way, and the customer is told each time", async () => {
  const { planId, payoutId } = await cameBack();
  const subjects = (await mailsTo(customer)).map(({ subject }) => readable(subject));
  expect(subjects).toContain("Tell us where SEK 400.00 can go");
  const { items } = await listPayouts(supervisor, { list: "by_hand" });
  expect(items.find(({ id }) => id === payoutId)).toMatchObject({
    amount: { minor: 40_000, currency: "SEK" },
    failure: "method_gone",
    dueOn: "2026-12-01",
    isOverdue: false,
    canSend: true,
  });

  await markSent(supervisor, { id: payoutId, reference });
  expect(await idsIn("by_hand")).not.toContain(payoutId);
  expect(await idsIn("on_its_way")).toContain(payoutId);
  expect((await getPlan(customer, planId)).purchase.refunds[0]?.waysBack).toMatchObject([
    { state: "sent", isByHand: true, references: [reference] },
  ]);
  const told = (await mailsTo(customer)).find(({ subject }) =>
    subject.startsWith("We’ve sent you"),
  );
  expect(told?.text).toContain(reference);
  const entries = await db.auditEntry.findMany({ where: { subjectId: payoutId } });
  expect(entries).toMatchObject([{ action: "refunds.sent", actorId: supervisor.id }]);
});

test("of two who send it at once one has, and the other is told; the same click twice is once", async () => {
  const { payoutId } = await cameBack();
  const other = await createAgent("admin");
  const sent = await Promise.allSettled(
    [supervisor, other].map((viewer) => markSent(viewer, { id: payoutId, reference })),
  );
  const refusals = sent.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refusals).toEqual([new Conflict("refundDesk.sentAlready")]);
  const winner = sent[0]?.status === "fulfilled" ? supervisor : other;
  await markSent(winner, { id: payoutId, reference });
  const again = markSent(winner, { id: payoutId, reference: "Another" });
  await expect(again).rejects.toThrow(Conflict);
});

test("agents see it, and only who answers for others sends it; customers have no business there", async () => {
  const { payoutId } = await cameBack();
  const agent = await createAgent();
  const { items } = await listPayouts(agent, { list: "by_hand" });
  expect(items.find(({ id }) => id === payoutId)).toMatchObject({ canSend: false });
  await expect(markSent(agent, { id: payoutId, reference })).rejects.toThrow(Forbidden);
  await expect(markSent(customer, { id: payoutId, reference })).rejects.toThrow(Forbidden);
  await expect(listPayouts(customer, { list: "by_hand" })).rejects.toThrow(Forbidden);
  await expect(countPayouts(customer)).rejects.toThrow(Forbidden);
  await expect(markSent(supervisor, { id: randomUUID(), reference })).rejects.toThrow(NotFound);
});

test("what the provider sends itself is not sent by hand as well", async () => {
  const { payoutId } = await createRefund(customer);
  const attempt = markSent(supervisor, { id: payoutId, reference });
  await expect(attempt).rejects.toThrow(new Conflict("refundDesk.notByHand"));
});

test("past our day it is counted, for everybody to see", async () => {
  const before = await countPayouts(supervisor);
  await cameBack();
  expect(await countPayouts(supervisor)).toEqual({ ...before, byHand: before.byHand + 1 });
  setTime("2026-12-02T12:00:00Z");
  const { overdue } = await countPayouts(supervisor);
  expect(overdue).toBe(before.byHand + 1);
});

test("a refund that no case has asked for is told, with what it lowers and where the rest goes", async () => {
  await createRefund(customer);
  const [mail] = (await mailsTo(customer)).filter(({ subject }) => subject.includes("you get"));
  expect(readable(mail?.subject ?? "")).toBe("Fjord & Fell: you get SEK 1,200.00 back");
  const text = readable(mail?.text ?? "");
  expect(text).toContain("SEK 800.00 comes off what you still owe.");
  expect(text).toContain("SEK 400.00 goes back to Visa ···· 4242");
  expect(text).toContain("Nothing is left to pay on this plan.");
});
