import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { moveInConversation } from "#server/desk/customer.ts";
import { openPlanNews } from "#server/desk/plan-news.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { moveDueDate } from "#server/plans/move.ts";
import { getPlan } from "#server/plans/plan.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { createMerchant, createPlan } from "#tests/support/plans.ts";

const [FROM, TO] = ["2026-12-23", "2027-01-02"];

let customer: Viewer;
let instalmentId: string;
let planId: string;

/** Due on 23 November, 23 December and 23 January. */
beforeEach(async () => {
  openPlanNews();
  setTime("2026-11-25T12:00:00Z");
  customer = await createCustomer({ locale: "en-GB" });
  const { id: merchantId } = await createMerchant("North Sole");
  const plan = await createPlan(customer, { merchantId });
  planId = plan.id;
  instalmentId = plan.instalments[1]?.id ?? "";
});

const move = (viewer: Viewer, toOn = TO, fromOn = FROM) =>
  moveDueDate({ viewer, customerId: customer.id }, { instalmentId, fromOn, toOn });

const extensions = () => db.extension.count({ where: { instalmentId } });
const dueOn = async () => (await getPlan(customer, planId)).instalments[1]?.dueOn;

test("the customer is told what they agreed to: at once, by mail and in their open chat", async () => {
  const { id: conversationId } = await createConversation(customer);
  expect(await move(customer)).toEqual({
    planId,
    merchant: "North Sole",
    title: "Trail shoes",
    number: 2,
    of: 3,
    amount: { minor: 40_000, currency: "SEK" },
    fromOn: FROM,
    toOn: TO,
  });
  expect(await dueOn()).toBe(TO);

  const [mail, ...others] = await mailsTo(customer);
  expect(others).toEqual([]);
  expect(mail?.subject).toContain("North Sole: your payment of");
  expect(mail?.text).toContain("Before: Wednesday 23 December");
  expect(mail?.text).toContain("Now: Saturday, 2 January 2027");
  expect(mail?.text).toContain("You moved a due date.");
  expect(mail?.text).toContain(`/plans/${planId}`);

  const told = await db.event.findMany({ where: { conversationId } });
  expect(told).toMatchObject([
    { kind: "due_moved", content: { merchant: "North Sole", fromOn: FROM, toOn: TO, by: null } },
  ]);
});

test("sent again after a lost answer, or clicked twenty times, it is moved and told once", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => move(customer)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await move(customer)).toEqual(answers[0]);
  expect(await extensions()).toBe(1);
  expect(await mailsTo(customer)).toHaveLength(1);
});

test("of two devices that choose other days one wins, and the other is told to look", async () => {
  const other = "2026-12-30";
  const answers = await Promise.allSettled([move(customer), move(customer, other)]);
  const refused = answers.filter(({ status }) => status === "rejected");
  expect(refused).toEqual([
    expect.objectContaining({ reason: new Conflict("plans.movedMeanwhile") }),
  ]);
  expect(await extensions()).toBe(1);
});

test("an agent moves it at the customer's word, who sees by whom; the log has it once", async () => {
  const agent = await createAgent();
  const { id: conversationId } = await createConversation(customer, { agentId: agent.id });
  const asked = { conversationId, instalmentId, fromOn: FROM, toOn: TO };
  await moveInConversation(agent, asked);
  await moveInConversation(agent, asked);

  expect(await dueOn()).toBe(TO);
  const told = await db.event.findMany({ where: { conversationId, kind: "due_moved" } });
  expect(told.map(({ content }) => content)).toMatchObject([{ by: agent.name }]);
  const [mail] = await mailsTo(customer);
  expect(mail?.text).toContain(`${agent.name} moved your due date, as you asked.`);
  const entries = await db.auditEntry.findMany({ where: { action: "plans.extend" } });
  expect(entries).toMatchObject([{ actorId: agent.id, customerId: customer.id }]);
});

test("what is not theirs does not exist: for strangers, nor by an agent in another one's chat", async () => {
  const stranger = await createCustomer();
  const asked = { instalmentId, fromOn: FROM, toOn: TO };
  const byStranger = { viewer: stranger, customerId: stranger.id };
  await expect(moveDueDate(byStranger, asked)).rejects.toThrow(NotFound);

  const agent = await createAgent();
  const { id: conversationId } = await createConversation(stranger, { agentId: agent.id });
  await expect(moveInConversation(agent, { conversationId, ...asked })).rejects.toThrow(NotFound);
  await expect(moveInConversation(customer, { conversationId, ...asked })).rejects.toThrow(
    Forbidden,
  );
  const unknown = { ...asked, instalmentId: randomUUID() };
  const byOwner = { viewer: customer, customerId: customer.id };
  await expect(moveDueDate(byOwner, unknown)).rejects.toThrow(NotFound);
  expect(await extensions()).toBe(0);
});

test("a refusal writes nothing and tells nobody", async () => {
  const { id: conversationId } = await createConversation(customer);
  await expect(move(customer, "2027-01-07")).rejects.toThrow(
    new Conflict("plans.movedTooFar", { days: 14 }),
  );
  expect(await extensions()).toBe(0);
  expect(await mailsTo(customer)).toEqual([]);
  expect(await db.event.count({ where: { conversationId, kind: "due_moved" } })).toBe(0);
});
