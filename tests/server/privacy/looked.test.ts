import { beforeEach, expect, test } from "vitest";
import { getCallback } from "#server/callbacks/callback.ts";
import { calendarFile } from "#server/callbacks/calendar-file.ts";
import { previewRefund } from "#server/cases/preview.ts";
import { getConversation } from "#server/conversations/conversation.ts";
import { openAgreement } from "#server/documents/agreement.ts";
import { searchConversations } from "#server/desk/search.ts";
import { exportFeedback } from "#server/feedback/export.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { getPlan } from "#server/plans/plan.ts";
import { whoLooked } from "#server/privacy/looked.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { createPlan } from "#tests/support/plans.ts";
import { createWholeCustomer } from "#tests/support/whole-customer.ts";

let clock: ReturnType<typeof stopClock>;
let customer: Viewer;
let agent: Viewer;

beforeEach(async () => {
  clock = stopClock("2026-11-29T10:05:00Z");
  customer = await createCustomer({ name: "Zora Quist" });
  agent = await createAgent();
});

const looks = async (viewer = customer) => (await whoLooked(viewer)).looks;

test("what one person opened within the hour is one look, with who it was", async () => {
  const { id } = await createConversation(customer);
  const plans = [await createPlan(customer), await createPlan(customer)];
  await getConversation(agent, id);
  clock.advance(600);
  for (const plan of plans) await getPlan(agent, plan.id);
  await openAgreement(agent, plans[0]?.id ?? "");
  expect(await looks()).toMatchObject([
    {
      at: "2026-11-29T10:15:00.000Z",
      name: "Grace",
      role: "agent",
      what: ["conversation", "plan", "document"],
      shops: ["Fjord & Fell"],
      why: null,
    },
  ]);
  clock.advance(3600);
  await getConversation(await createAgent("supervisor", { name: "Ruth Ek" }), id);
  expect(await looks()).toMatchObject([{ name: "Ruth", role: "supervisor" }, { name: "Grace" }]);
});

test("why is said when they were in a chat with each other", async () => {
  const { id } = await createConversation(customer, { agentId: agent.id, seq: 1 });
  const said = { conversationId: id, seq: 1, kind: "message", content: { text: "Hi" } };
  const createdAt = new Date("2026-11-29T10:01:00Z");
  await db.event.create({ data: { ...said, author: "agent", authorId: agent.id, createdAt } });
  await getConversation(agent, id);
  expect(await looks()).toMatchObject([{ why: "chat" }]);
});

test("whom a search or an exported list shows is told, and nobody else", async () => {
  const other = await createCustomer();
  await createConversation(customer);
  await createConversation(other);
  await searchConversations(agent, { query: "Zora" });
  expect(await looks()).toMatchObject([{ what: ["search"] }]);
  expect(await looks(other)).toEqual([]);
});

test("no way of reading a call, a refund in the making or feedback is left out", async () => {
  const { customerId, planId } = await createWholeCustomer((await createAgent()).id);
  const person = await db.person.findUniqueOrThrow({ where: { id: customerId } });
  const whole = { ...person, sessionId: "" };
  const call = await db.callback.findFirstOrThrow({ where: { customerId } });
  const found = await db.case.findFirstOrThrow({ where: { customerId } });
  const [second, third] = [await createAgent(), await createAgent("supervisor")];
  await getCallback(agent, call.id);
  await calendarFile(second, call.id);
  await previewRefund(third, { id: found.id, minor: 100 }).catch(() => null);
  await exportFeedback(await createAgent("admin"), {});
  const what = (await looks(whole)).map((look) => look.what.join());
  expect(what.toSorted()).toEqual(["call", "call", "case", "feedback", "plan"]);
  expect(planId).toBeTruthy();
});

test("it is read page by page, each look once", async () => {
  const { id } = await createConversation(customer);
  for (let hour = 0; hour < 25; hour += 1) {
    await getConversation(agent, id);
    clock.advance(3600);
  }
  const first = await whoLooked(customer);
  const rest = await whoLooked(customer, { cursor: first.nextCursor });
  expect([first.looks.length, rest.looks.length, rest.nextCursor]).toEqual([20, 5, null]);
  const times = [...first.looks, ...rest.looks].map(({ at }) => at);
  expect(times).toEqual([...new Set(times)].toSorted().toReversed());
});

test("staff ask for nobody", async () => {
  await expect(whoLooked(agent)).rejects.toThrow(Forbidden);
});
