import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { accept, connected, decline } from "#server/voice/answer.ts";
import { askToSpeak } from "#server/voice/ask.ts";
import { endVoiceCall } from "#server/voice/end.ts";
import { currentCalls } from "#server/voice/signal.ts";

import { setTime } from "#tests/support/clock.ts";
import { eventsOf } from "#tests/support/conversation-log.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { said, twoOnACall, twoWhoTalk, voiceCallOf, voiceHeardBy } from "#tests/support/voice.ts";

const lastOf = async (conversationId: string) => (await eventsOf(conversationId)).at(-1);

test("asked, accepted, connected, ended: both hear each step, and the conversation keeps it", async () => {
  setTime("2026-11-23T10:00:00Z");
  const { customer, agent, conversationId, customerTab, agentTab } = await twoWhoTalk();
  const [toCustomer, toAgent] = [voiceHeardBy(customer), voiceHeardBy(agent)];

  const asked = await askToSpeak(customer, { conversationId, tab: customerTab });
  expect(asked).toMatchObject({ side: "customer", startedBy: "customer", state: "asked" });
  expect(await currentCalls(agent)).toEqual([
    expect.objectContaining({ id: asked.id, side: "agent", other: customer.name, tab: null }),
  ]);
  await accept(agent, { id: asked.id, tab: agentTab });
  await connected(agent, { id: asked.id, tab: agentTab });
  await connected(customer, { id: asked.id, tab: customerTab });
  expect(await lastOf(conversationId)).toMatchObject({ kind: "voice_started", author: "system" });
  setTime("2026-11-23T10:03:05Z");
  await endVoiceCall(customer, { id: asked.id, end: "hung_up" });

  expect(await lastOf(conversationId)).toMatchObject({
    kind: "voice_ended",
    content: { end: "hung_up", seconds: 185, by: "customer", startedBy: "customer" },
  });
  for (const { heard, leave } of [toCustomer, toAgent]) {
    const states = heard.flatMap((frame) => (frame.type === "voice" ? [frame.call.state] : []));
    expect([...new Set(states)]).toEqual(["asked", "accepted", "connected", "ended"]);
    leave();
  }
  expect(await currentCalls(customer)).toEqual([]);
});

test("what is left of a call is its record alone", async () => {
  const { id, customer } = await twoOnACall();
  await endVoiceCall(customer, { id, end: "hung_up" });
  expect(await voiceCallOf(id)).toMatchObject({
    end: "hung_up",
    customerTab: null,
    customerSessionId: null,
    agentTab: null,
    agentSeenAt: null,
  });
});

test("an agent proposes as well, and the customer may say no; nothing was said then", async () => {
  const { customer, agent, conversationId, agentTab } = await twoWhoTalk();
  const { id } = await askToSpeak(agent, { conversationId, tab: agentTab });
  expect(await decline(customer, { id })).toMatchObject({ state: "ended", end: "declined" });
  expect(await lastOf(conversationId)).toMatchObject({
    content: { end: "declined", seconds: null, by: "customer", startedBy: "agent" },
  });
});

test("whoever takes their question back has hung up, and an end said twice is one", async () => {
  const { customer, agent, conversationId, customerTab } = await twoWhoTalk();
  const { id } = await askToSpeak(customer, { conversationId, tab: customerTab });
  expect(await decline(customer, { id })).toMatchObject({ end: "hung_up" });
  expect(await endVoiceCall(agent, { id, end: "failed" })).toMatchObject({ end: "hung_up" });
  const ends = (await eventsOf(conversationId)).filter(({ kind }) => kind === "voice_ended");
  expect(ends).toHaveLength(1);
});

test("nobody rings where nobody is, and nobody but the two is there", async () => {
  const { conversationId } = await twoWhoTalk();
  const tab = randomUUID();
  const stranger = await createCustomer();
  expect(await said(askToSpeak(stranger, { conversationId, tab }))).toBe(
    "NOT_FOUND common.notFound",
  );
  for (const role of ["agent", "supervisor"] as const) {
    const colleague = await createAgent(role);
    expect(await said(askToSpeak(colleague, { conversationId, tab }))).toBe(
      "FORBIDDEN voice.notYours",
    );
  }
  const customer = await createCustomer();
  const withAssistant = await createConversation(customer);
  expect(await said(askToSpeak(customer, { conversationId: withAssistant.id, tab }))).toBe(
    "CONFLICT voice.nobodyThere",
  );
});

test("of another's call a stranger knows nothing", async () => {
  const { id } = await twoOnACall();
  const tab = randomUUID();
  for (const stranger of [await createCustomer(), await createAgent("supervisor")]) {
    const attempts = await Promise.all([
      said(accept(stranger, { id, tab })),
      said(decline(stranger, { id })),
      said(connected(stranger, { id, tab })),
      said(endVoiceCall(stranger, { id, end: "hung_up" })),
    ]);
    expect(new Set(attempts)).toEqual(new Set(["NOT_FOUND common.notFound"]));
    expect(await currentCalls(stranger)).toEqual([]);
  }
});

test("an agent on a call is not on another one at the same time", async () => {
  const { agent } = await twoOnACall();
  const other = await createCustomer();
  const { id: conversationId } = await createConversation(other, { agentId: agent.id });
  expect(await said(askToSpeak(other, { conversationId, tab: randomUUID() }))).toBe(
    "CONFLICT voice.agentBusy",
  );
  expect(await said(askToSpeak(agent, { conversationId, tab: randomUUID() }))).toBe(
    "CONFLICT voice.oneAtATime",
  );
});

test("whoever is on a call is not rung in a booked one; nor does a colleague ring in a chat that is not theirs", async () => {
  const { customer, conversationId } = await twoOnACall();
  const supervisor = await createAgent("supervisor");
  expect(await said(askToSpeak(supervisor, { conversationId, tab: randomUUID() }))).toBe(
    "FORBIDDEN voice.notYours",
  );
  const startsAt = new Date();
  const { id: callbackId } = await db.callback.create({
    data: {
      customerId: customer.id,
      agentId: supervisor.id,
      topic: "other",
      phone: "+46701234567",
      startsAt,
      endsAt: new Date(+startsAt + 900_000),
      timeZone: "Europe/Stockholm",
      wallTime: "2026-11-23T11:00",
      language: "en",
      clientKey: randomUUID(),
      inBrowser: true,
      attempts: { create: { number: 1, agentId: supervisor.id, startedAt: startsAt } },
    },
  });
  expect(await said(askToSpeak(supervisor, { callbackId, tab: randomUUID() }))).toBe(
    "CONFLICT voice.agentBusy",
  );
});

test("what staff do in it stands in the audit log", async () => {
  const { customer, agent, conversationId, customerTab, agentTab } = await twoWhoTalk();
  const { id } = await askToSpeak(customer, { conversationId, tab: customerTab });
  await accept(agent, { id, tab: agentTab });
  await endVoiceCall(agent, { id, end: "taken_to_phone" });
  const entries = await db.auditEntry.findMany({
    where: { subjectId: id },
    orderBy: { id: "asc" },
  });
  expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
    ["voice.accept", agent.id],
    ["voice.end", agent.id],
  ]);
});
