import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { accept, decline } from "#server/voice/answer.ts";
import { askToSpeak } from "#server/voice/ask.ts";
import { endVoiceCall } from "#server/voice/end.ts";

import { createConversation, createCustomer } from "#tests/support/factories.ts";
import { said, twoWhoTalk, voiceCallOf } from "#tests/support/voice.ts";

const outcomes = async (attempts: Promise<unknown>[]) =>
  (await Promise.all(attempts.map((attempt) => said(attempt)))).toSorted();

test("two tabs of one person say yes: the call is in one, and the other is told", async () => {
  const { customer, agent, conversationId, customerTab } = await twoWhoTalk();
  const { id } = await askToSpeak(customer, { conversationId, tab: customerTab });
  const tabs = [randomUUID(), randomUUID()];
  expect(await outcomes(tabs.map((tab) => accept(agent, { id, tab })))).toEqual([
    "CONFLICT voice.elsewhere",
    "done",
  ]);
  expect(tabs).toContain((await voiceCallOf(id)).agentTab);
});

test("a yes and a no at once: one holds, and the other one is told so", async () => {
  const { customer, agent, conversationId, customerTab, agentTab } = await twoWhoTalk();
  const { id } = await askToSpeak(customer, { conversationId, tab: customerTab });
  const answers = await outcomes([accept(agent, { id, tab: agentTab }), decline(agent, { id })]);
  const { acceptedAt, end } = await voiceCallOf(id);
  expect(acceptedAt === null).toBe(end === "declined");
  expect(answers).toEqual([end ? "CONFLICT voice.over" : "CONFLICT voice.accepted", "done"]);
});

test("both ask each other at once: it is one call, and both have said yes", async () => {
  const { customer, agent, conversationId, customerTab, agentTab } = await twoWhoTalk();
  await Promise.all([
    askToSpeak(customer, { conversationId, tab: customerTab }),
    askToSpeak(agent, { conversationId, tab: agentTab }),
  ]);
  expect(await db.voiceCall.findMany({ where: { conversationId } })).toEqual([
    expect.objectContaining({ customerTab, agentTab, acceptedAt: expect.any(Date), endedAt: null }),
  ]);
});

test("asked twice from one tab it is asked once; another tab is told where it is", async () => {
  const { customer, conversationId, customerTab } = await twoWhoTalk();
  const asking = () => askToSpeak(customer, { conversationId, tab: customerTab });
  const [first, second] = await Promise.all([asking(), asking()]);
  expect(first.id).toBe(second.id);
  expect(await said(askToSpeak(customer, { conversationId, tab: randomUUID() }))).toBe(
    "CONFLICT voice.elsewhere",
  );
});

test("two customers ring one agent: only one of them is answered", async () => {
  const { customer, agent, conversationId, customerTab, agentTab } = await twoWhoTalk();
  const other = await createCustomer();
  const place = await createConversation(other, { agentId: agent.id });
  const calls = await Promise.all([
    askToSpeak(customer, { conversationId, tab: customerTab }),
    askToSpeak(other, { conversationId: place.id, tab: randomUUID() }),
  ]);
  expect(await outcomes(calls.map(({ id }) => accept(agent, { id, tab: agentTab })))).toEqual([
    "CONFLICT voice.oneAtATime",
    "done",
  ]);
});

test("an agent who calls two customers back at once speaks with one of them", async () => {
  const { customer, agent, conversationId, customerTab, agentTab } = await twoWhoTalk();
  const other = await createCustomer();
  const place = await createConversation(other, { agentId: agent.id });
  await askToSpeak(customer, { conversationId, tab: customerTab });
  await askToSpeak(other, { conversationId: place.id, tab: randomUUID() });
  const places = [conversationId, place.id];
  const attempts = places.map((one) => askToSpeak(agent, { conversationId: one, tab: agentTab }));
  expect(await outcomes(attempts)).toEqual(["CONFLICT voice.oneAtATime", "done"]);
});

test("both hang up at once: it ended once, and an answer after that is too late", async () => {
  const { customer, agent, conversationId, customerTab, agentTab } = await twoWhoTalk();
  const { id } = await askToSpeak(customer, { conversationId, tab: customerTab });
  await Promise.all([customer, agent].map((one) => endVoiceCall(one, { id, end: "hung_up" })));
  expect(await db.event.count({ where: { conversationId, kind: "voice_ended" } })).toBe(1);
  expect(await said(accept(agent, { id, tab: agentTab }))).toBe("CONFLICT voice.over");
});
