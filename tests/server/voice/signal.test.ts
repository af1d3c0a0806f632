import { createHmac, randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { readEnv } from "#server/platform/env.ts";
import { settings, useSettings } from "#server/platform/settings.ts";
import { askToSpeak } from "#server/voice/ask.ts";
import { endVoiceCall } from "#server/voice/end.ts";
import { iceServersFor, turnCredentials } from "#server/voice/ice-servers.ts";
import { MOST_CANDIDATES, SDP_LIMIT } from "#server/voice/policy.ts";
import { voiceSignal } from "#server/voice/schema.ts";
import { passOn } from "#server/voice/signal.ts";
import { takeHere } from "#server/voice/take-here.ts";

import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { said, twoOnACall, twoWhoTalk, voiceHeardBy } from "#tests/support/voice.ts";

const before = settings();
afterEach(() => useSettings(before));

const offer = { type: "offer" as const, epoch: 1, base: 1, sdp: "v=0\r\n" };

test("a signal goes to the other one's tab, and to nobody else", async () => {
  const { id, customer, agent, customerTab, agentTab } = await twoOnACall();
  const people = [customer, agent, await createAgent("supervisor"), await createCustomer()];
  const ears = people.map(voiceHeardBy);
  await passOn(agent, { id, tab: agentTab, signal: offer });
  expect(ears.map(({ heard }) => heard)).toEqual([
    [{ type: "voice_signal", callId: id, tab: customerTab, signal: offer }],
    [],
    [],
    [],
  ]);
  for (const { leave } of ears) leave();
});

test("only the tab that speaks says anything, only while the call lives, and no stranger", async () => {
  const { id, customer, agent, agentTab } = await twoOnACall();
  const signal = { type: "ready" as const };
  expect(await said(passOn(agent, { id, tab: randomUUID(), signal }))).toBe(
    "CONFLICT voice.elsewhere",
  );
  const stranger = await createCustomer();
  expect(await said(passOn(stranger, { id, tab: agentTab, signal }))).toBe(
    "NOT_FOUND common.notFound",
  );
  await endVoiceCall(customer, { id, end: "hung_up" });
  expect(await said(passOn(agent, { id, tab: agentTab, signal }))).toBe("CONFLICT voice.over");
});

test("taken over in another tab, the call is in that one, and the former one is told", async () => {
  const { id, customer, agent, customerTab, agentTab } = await twoOnACall();
  const [tab, signal] = [randomUUID(), { type: "ready" as const }];
  const { heard, leave } = voiceHeardBy(customer);
  expect(await takeHere(customer, { id, tab })).toMatchObject({ id, tab, state: "accepted" });
  expect(heard).toMatchObject([{ type: "voice", call: { id, tab } }]);
  expect(await said(passOn(customer, { id, tab: customerTab, signal }))).toBe(
    "CONFLICT voice.elsewhere",
  );
  await passOn(agent, { id, tab: agentTab, signal });
  expect(heard.at(-1)).toMatchObject({ type: "voice_signal", tab });
  leave();

  const stranger = await createCustomer();
  expect(await said(takeHere(stranger, { id, tab }))).toBe("NOT_FOUND common.notFound");
  await endVoiceCall(customer, { id, end: "hung_up" });
  expect(await said(takeHere(agent, { id, tab }))).toBe("CONFLICT voice.over");
});

test("a question that nobody has answered is in no other tab yet", async () => {
  const { customer, conversationId, customerTab: tab } = await twoWhoTalk();
  const { id } = await askToSpeak(customer, { conversationId, tab });
  expect(await said(takeHere(customer, { id, tab: randomUUID() }))).toBe(
    "CONFLICT voice.notAnswered",
  );
});

const isTaken = (signal: unknown) =>
  voiceSignal.safeParse({ id: randomUUID(), tab: randomUUID(), signal }).success;

test("what is passed on is small enough for one notice of the bus, and plain", () => {
  const candidate = {
    candidate: "c".repeat(400),
    sdpMid: "0",
    sdpMLineIndex: 0,
    usernameFragment: "u".repeat(16),
  };
  const largest = {
    type: "candidates",
    epoch: 1,
    candidates: Array.from({ length: MOST_CANDIDATES }, () => candidate),
  };
  const longest = { ...offer, sdp: "a".repeat(SDP_LIMIT) };
  for (const one of [largest, longest]) {
    expect(isTaken(one)).toBe(true);
    expect(Buffer.byteLength(JSON.stringify(one))).toBeLessThan(7000);
  }
  expect(isTaken({ ...longest, sdp: `${longest.sdp}a` })).toBe(false);
  expect(isTaken({ ...offer, sdp: "\u{1F600}" })).toBe(false);
  expect(isTaken({ ...largest, candidates: [...largest.candidates, candidate] })).toBe(false);
  expect(isTaken({ ...offer, more: 1 })).toBe(false);
  expect(isTaken({ type: "hello" })).toBe(false);
});

test("without a setting there is no server; with one the two get credentials of their own for hours", async () => {
  const { id, customer, agent } = await twoOnACall();
  expect(await iceServersFor(customer, id)).toEqual([]);
  useSettings(
    readEnv({
      ICE_SERVERS: "stun:stun.example.com:3478",
      TURN_URL: "turn:turn.example.com:3478, turns:turn.example.com:443?transport=tcp",
      TURN_SECRET: "a secret of sixteen or more",
    }),
  );
  const [stun, turn] = await iceServersFor(agent, id);
  expect(stun).toEqual({ urls: ["stun:stun.example.com:3478"] });
  const username = turn?.username ?? "";
  expect(turn?.urls).toHaveLength(2);
  expect(turn?.credential).toBe(
    createHmac("sha1", "a secret of sixteen or more").update(username).digest("base64"),
  );
  expect(Number(username.split(":")[0]) * 1000).toBeGreaterThan(Date.now() + 3_600_000);
  const stranger = await createCustomer();
  expect(await said(iceServersFor(stranger, id))).toBe("NOT_FOUND common.notFound");
  await endVoiceCall(customer, { id, end: "hung_up" });
  expect(await iceServersFor(customer, id)).toEqual([]);
});

test("the credentials are those that coturn computes", () => {
  expect(turnCredentials("north", "one", 1_700_000_000)).toEqual({
    username: "1700000000:one",
    credential: createHmac("sha1", "north").update("1700000000:one").digest("base64"),
  });
});
