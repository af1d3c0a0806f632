import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import type { VoiceCallView } from "#server/voice/schema.ts";
import { voiceSessionOf } from "#app/_voice/session/voice-session.ts";

const track = { enabled: true, stop: vi.fn<() => void>() };
const microphone = { getTracks: () => [track], getAudioTracks: () => [track] };
const asked = vi.fn<(input: { tab: string }) => Promise<VoiceCallView>>();
const declined = vi.fn<(input: { id: string }) => Promise<VoiceCallView>>();
const current = vi.fn<() => Promise<VoiceCallView[]>>();
let getUserMedia = vi.fn<() => Promise<unknown>>();

const call = (more: Partial<VoiceCallView> = {}): VoiceCallView => ({
  id: "one",
  conversationId: "talk",
  callbackId: null,
  side: "customer",
  startedBy: "customer",
  other: "Grace Okonkwo",
  state: "asked",
  tab: null,
  askedAt: "2026-11-23T10:00:00.000Z",
  connectedAt: null,
  end: null,
  seconds: null,
  ...more,
});

/** Only what is used of the real one. */
const client = {
  voice: {
    current: { query: current },
    ask: { mutate: asked },
    decline: { mutate: declined },
  },
} as unknown as Parameters<typeof voiceSessionOf>[1];

const open = () => voiceSessionOf(randomUUID(), client);
const proposal = { name: "Grace Okonkwo", conversationId: "talk" };

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
  getUserMedia = vi.fn<() => Promise<unknown>>(async () => microphone);
  vi.stubGlobal("navigator", {
    mediaDevices: { getUserMedia: () => getUserMedia() },
    permissions: { query: async () => ({ state: "prompt" }) },
  });
  vi.stubGlobal("RTCPeerConnection", () => {});
  for (const one of [track.stop, asked, declined, current]) one.mockReset();
  asked.mockImplementation(async ({ tab }) => call({ tab }));
  current.mockResolvedValue([]);
});

test("it is said what the browser will ask for, before it asks and before anybody rings", async () => {
  const voice = open();
  await voice.propose(proposal);
  expect(voice.scene().is).toBe("before");
  expect(getUserMedia).not.toHaveBeenCalled();
  expect(asked).not.toHaveBeenCalled();
  await voice.ask(proposal);
  expect(getUserMedia).toHaveBeenCalledTimes(1);
  expect(voice.scene().is).toBe("calling");
});

test.each([
  ["NotAllowedError", "blocked"],
  ["NotFoundError", "missing"],
  ["NotReadableError", "busy"],
])("without a microphone (%s) nobody is rung, and it is said why: %s", async (name, why) => {
  getUserMedia = vi.fn<() => Promise<unknown>>(async () => {
    throw new DOMException("no", name);
  });
  const voice = open();
  await voice.propose(proposal);
  await voice.ask(proposal);
  expect(asked).not.toHaveBeenCalled();
  expect(voice.state.read()).toMatchObject({ problem: { microphone: why }, isBusy: false });
  expect(voice.scene().is).toBe("before");
});

test("a browser that cannot call says so", async () => {
  vi.stubGlobal("navigator", { permissions: {} });
  const voice = open();
  await voice.ask(proposal);
  expect(voice.state.read().problem).toEqual({ microphone: "unsupported" });
});

test("taken back or not answered, the microphone is let go", async () => {
  const voice = open();
  await voice.ask(proposal);
  declined.mockResolvedValue(call({ state: "ended", end: "hung_up" }));
  await voice.decline(call());
  expect(track.stop).toHaveBeenCalled();
  expect(voice.scene()).toMatchObject({ is: "ended", call: { end: "hung_up" } });
  voice.forget();
  expect(voice.scene().is).toBe("nothing");
});

test("a page that comes in the middle of it finds the call, and offers the way back where it must ask", async () => {
  const voice = open();
  await voice.ask(proposal);
  const [{ tab }] = asked.mock.calls[0] ?? [{ tab: "" }];
  current.mockResolvedValue([call({ state: "connected", tab })]);
  await voice.look();
  expect(voice.scene().is).toBe("rejoin");
  current.mockResolvedValue([call({ state: "connected", tab: "another" })]);
  await voice.look();
  expect(voice.scene().is).toBe("elsewhere");
});

test("refused by the server it says why, and rings nobody", async () => {
  const refusal = new Error("voice.agentBusy");
  asked.mockRejectedValue(refusal);
  const voice = open();
  await voice.ask(proposal);
  expect(voice.state.read().problem).toEqual({ refused: refusal });
  expect(track.stop).toHaveBeenCalled();
});

test("who begins or stops to ring while it is looked up who does is not lost in it", async () => {
  const voice = open();
  const ring = call({ startedBy: "agent" });
  const frame = (more: Partial<VoiceCallView>) => [
    { type: "voice" as const, call: { ...ring, ...more } },
  ];
  current.mockImplementationOnce(async () => {
    voice.hear(frame({}));
    return [];
  });
  current.mockResolvedValueOnce([ring]);
  await voice.look();
  expect(voice.scene()).toMatchObject({ is: "ring", call: { id: ring.id } });

  current.mockImplementationOnce(async () => {
    voice.hear(frame({ state: "ended", end: "not_answered" }));
    return [ring];
  });
  await voice.look();
  expect(voice.scene().is).toBe("ended");
});
