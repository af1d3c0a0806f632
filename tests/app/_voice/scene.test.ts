import { expect, test } from "vitest";
import type { VoiceCallView } from "#server/voice/schema.ts";
import { qualityOf, sampleOf } from "#app/_voice/state/quality.ts";
import { durationText, noCalls, receiveCall, sceneOf } from "#app/_voice/state/scene.ts";

const call = (more: Partial<VoiceCallView> = {}): VoiceCallView => ({
  id: "one",
  conversationId: "talk",
  callbackId: null,
  side: "customer",
  startedBy: "agent",
  other: "Grace Okonkwo",
  state: "asked",
  tab: null,
  askedAt: "2026-11-23T10:00:00.000Z",
  connectedAt: null,
  end: null,
  seconds: null,
  ...more,
});
const after = (...calls: VoiceCallView[]) => calls.reduce(receiveCall, noCalls);
const here = "this tab";
const scene = (...calls: VoiceCallView[]) => sceneOf(after(...calls), here).is;

test("who is asked is rung, who asks waits, and the other tab says where the call is", () => {
  expect(scene()).toBe("nothing");
  expect(scene(call())).toBe("ring");
  expect(scene(call({ startedBy: "customer", tab: here }))).toBe("calling");
  expect(scene(call({ startedBy: "customer", tab: "another" }))).toBe("elsewhere");
  expect(scene(call(), call({ state: "accepted", tab: "another" }))).toBe("elsewhere");
});

test("a call that this tab was in before it was loaded anew can be gone on with", () => {
  expect(scene(call({ state: "connected", tab: here }))).toBe("rejoin");
  const line = {
    callId: "one",
    phase: "talking",
    isMuted: false,
    quality: "good",
  } as const;
  const state = { ...after(call({ state: "connected", tab: here })), line };
  expect(sceneOf(state, here).is).toBe("talking");
});

test("news that overtake each other do not take a call back to what it was", () => {
  const connected = call({ state: "connected", tab: here });
  expect(after(call(), connected, call({ state: "accepted", tab: here })).calls).toEqual([
    connected,
  ]);
});

test("the end is shown to those who had to do with the call, until another begins", () => {
  const ended = call({ state: "ended", end: "hung_up", seconds: 12 });
  expect(scene(call(), ended)).toBe("ended");
  expect(scene(ended)).toBe("nothing");
  expect(scene(call(), ended, call({ id: "two" }))).toBe("ring");
});

test("who speaks is not rung by another one", () => {
  const own = call({ state: "connected", tab: here, side: "agent", startedBy: "customer" });
  const another = call({ id: "two", side: "agent", startedBy: "customer" });
  const line = { callId: "one", phase: "talking", isMuted: false, quality: "good" } as const;
  expect(sceneOf({ ...after(own, another), line }, here)).toMatchObject({ is: "talking" });
});

const sample = (atMs: number, received: number, lost = 0, roundTrip = 0.05) => ({
  atMs,
  received,
  lost,
  roundTrip,
});

test("the connection is good, weak or lost by what arrives", () => {
  expect(qualityOf([])).toBe("unknown");
  expect(qualityOf([sample(0, 0)])).toBe("unknown");
  expect(qualityOf([sample(0, 0), sample(4000, 200)])).toBe("good");
  expect(qualityOf([sample(0, 0), sample(4000, 180, 20)])).toBe("weak");
  expect(qualityOf([sample(0, 0), sample(4000, 200, 0, 0.6)])).toBe("weak");
  expect(qualityOf([sample(0, 200), sample(4000, 200)])).toBe("lost");
  expect(qualityOf([sample(0, 200), sample(1000, 200)])).toBe("unknown");
});

test("of all that a browser counts only what a listener feels is read", () => {
  const report = [
    { type: "inbound-rtp", packetsReceived: 100, packetsLost: 3 },
    { type: "outbound-rtp", packetsSent: 90 },
    { type: "candidate-pair", state: "succeeded", nominated: true, currentRoundTripTime: 0.12 },
    { type: "candidate-pair", state: "failed", nominated: false, currentRoundTripTime: 9 },
  ];
  expect(sampleOf(report, 5)).toEqual({ atMs: 5, received: 100, lost: 3, roundTrip: 0.12 });
});

test("a duration is written in the reader's digits", () => {
  expect(durationText(125, "en-GB")).toBe("2:05");
  expect(durationText(3661, "sv")).toBe("61:01");
});
