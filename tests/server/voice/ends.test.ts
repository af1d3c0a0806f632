import { expect, test } from "vitest";
import { endAllSessions } from "#server/auth/sessions.ts";
import { move } from "#server/desk/move.ts";
import { resolve } from "#server/desk/resolve.ts";
import { setAvailable } from "#server/desk/presence.ts";
import { handBack } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import { askToSpeak } from "#server/voice/ask.ts";
import { endVoiceCall } from "#server/voice/end.ts";
import { stillHere } from "#server/voice/signal.ts";
import { endForsaken } from "#server/voice/sweep.ts";
import { setTime } from "#tests/support/clock.ts";
import { eventsOf } from "#tests/support/conversation-log.ts";
import { createOnlineAgent } from "#tests/support/factories.ts";
import { deskOf } from "#tests/support/desk-session.ts";
import { twoOnACall, twoWhoTalk, voiceCallOf, voiceHeardBy } from "#tests/support/voice.ts";

const lastEndHeard = (heard: ReturnType<typeof voiceHeardBy>["heard"]) =>
  heard.flatMap((frame) => (frame.type === "voice" ? [frame.call.end] : [])).at(-1);

test("transferred with a yes to it, the call ends, and both are told why", async () => {
  const { id, customer, agent, conversationId } = await twoOnACall();
  await setAvailable(agent, { available: true });
  const colleague = await createOnlineAgent();
  const [toCustomer, toAgent] = [voiceHeardBy(customer), voiceHeardBy(agent)];
  const { turn } = await db.conversation.findUniqueOrThrow({ where: { id: conversationId } });
  const to = { conversationId, turn, to: colleague.id };
  await expect(move(agent, to)).rejects.toMatchObject({
    reason: "voice.endsOwnCall",
    values: { name: customer.name },
  });
  const supervisor = await createOnlineAgent("Ruth Lindgren", { role: "supervisor" });
  await expect(move(supervisor, { ...to, to: supervisor.id })).rejects.toMatchObject({
    reason: "voice.endsCall",
    values: { name: agent.name },
  });
  expect(await voiceCallOf(id)).toMatchObject({ end: null });
  await move(agent, { ...to, hangUp: true });

  expect(await voiceCallOf(id)).toMatchObject({ end: "moved" });
  expect([lastEndHeard(toCustomer.heard), lastEndHeard(toAgent.heard)]).toEqual(["moved", "moved"]);
  toCustomer.leave();
  toAgent.leave();
  expect((await eventsOf(conversationId)).slice(-2).map(({ kind }) => kind)).toEqual([
    "moved",
    "voice_ended",
  ]);
});

test("handed back with a yes to it, it ends as well; whoever ends the conversation has hung up", async () => {
  const handedBack = await twoOnACall();
  const { conversationId } = handedBack;
  await expect(handBack(handedBack.agent, conversationId)).rejects.toMatchObject({
    reason: "voice.endsOwnCall",
  });
  expect(await voiceCallOf(handedBack.id)).toMatchObject({ end: null });
  await handBack(handedBack.agent, conversationId, { hangUp: true });
  expect(await voiceCallOf(handedBack.id)).toMatchObject({ end: "moved" });
  const resolved = await twoOnACall();
  await resolve(resolved.customer, resolved.conversationId);
  expect(await voiceCallOf(resolved.id)).toMatchObject({ end: "hung_up" });
});

test("an agent on the line hangs up before the conversation is resolved, and cuts nobody off by it", async () => {
  const { id, agent, conversationId } = await twoOnACall();
  await expect(resolve(agent, conversationId)).rejects.toMatchObject({
    reason: "voice.hangUpFirst",
  });
  expect(await voiceCallOf(id)).toMatchObject({ end: null });
  await endVoiceCall(agent, { id, end: "hung_up" });
  await resolve(agent, conversationId);
  expect((await eventsOf(conversationId)).at(-1)?.kind).toBe("resolved");
});

test("a call that nobody has taken yet keeps nobody from handing back", async () => {
  const { customer, agent, conversationId, customerTab: tab } = await twoWhoTalk();
  const { id } = await askToSpeak(customer, { conversationId, tab });
  await handBack(agent, conversationId);
  expect(await voiceCallOf(id)).toMatchObject({ end: "moved" });
});

test("a call that nobody has taken yet keeps nobody from resolving", async () => {
  const { customer, agent, conversationId, customerTab: tab } = await twoWhoTalk();
  const { id } = await askToSpeak(customer, { conversationId, tab });
  await resolve(agent, conversationId);
  expect(await voiceCallOf(id)).toMatchObject({ end: "hung_up" });
});

test("signed out everywhere, the call is over within a second", async () => {
  const two = await twoWhoTalk();
  const { stream } = await deskOf(two.agent);
  const [session] = await db.session.findMany({ where: { personId: two.agent.id } });
  const agent = { ...two.agent, sessionId: session?.id ?? "" };
  const { heard, leave } = voiceHeardBy(two.customer);
  await askToSpeak(agent, { conversationId: two.conversationId, tab: two.agentTab });

  await endAllSessions(agent);
  await expect.poll(() => lastEndHeard(heard), { timeout: 1000 }).toBe("left");
  leave();
  await stream.reading;
});

test("nobody is asked for ever, and the sweep says so", async () => {
  setTime("2026-11-23T10:00:00Z");
  const { customer, conversationId, customerTab: tab } = await twoWhoTalk();
  const { id } = await askToSpeak(customer, { conversationId, tab });
  setTime("2026-11-23T10:00:30Z");
  await stillHere(customer, { id, tab });
  await endForsaken();
  expect(await voiceCallOf(id)).toMatchObject({ end: null });
  setTime("2026-11-23T10:00:46Z");
  await endForsaken();
  expect(await voiceCallOf(id)).toMatchObject({ end: "not_answered" });
});

test("a page that reloads keeps its call; one that is gone for longer has left it", async () => {
  setTime("2026-11-23T10:00:00Z");
  const { id, customer, agent, customerTab, agentTab } = await twoOnACall();
  setTime("2026-11-23T10:00:30Z");
  await stillHere(agent, { id, tab: agentTab });
  await endForsaken();
  expect(await voiceCallOf(id)).toMatchObject({ end: null });
  await stillHere(customer, { id, tab: customerTab });
  setTime("2026-11-23T10:00:50Z");
  await stillHere(agent, { id, tab: agentTab });
  setTime("2026-11-23T10:01:06Z");
  await endForsaken();
  expect(await voiceCallOf(id)).toMatchObject({ end: "left" });
});
