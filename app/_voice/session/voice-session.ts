import type { TRPCClient } from "@trpc/client";
import type { AppRouter } from "#server/api/root.ts";
import type { Frame } from "#server/conversations/schema.ts";
import type { VoiceCallView } from "#server/voice/schema.ts";
import { createStore } from "#app/_chat/session/store.ts";
import { noCalls, type Proposal, receiveCall, sceneOf, type VoiceState } from "../state/scene.ts";
import { isMicrophoneGranted, NoMicrophone, openMicrophone } from "./microphone.ts";
import { ownVoiceTab } from "./voice-tab.ts";

type Client = TRPCClient<AppRouter>;
type LineOfTab = Awaited<ReturnType<(typeof import("./line.ts"))["createLine"]>>;
export type VoiceSession = ReturnType<typeof createVoiceSession>;

const sessions = new Map<string, VoiceSession>();

/** A call goes on while its person walks from one part of the portal to the next, whose shell is another one. */
export function voiceSessionOf(personId: string, client: Client) {
  const session = sessions.get(personId) ?? createVoiceSession(client);
  sessions.set(personId, session);
  return session;
}

/** The calls of one person as this tab knows them, and the one that it speaks in. */
function createVoiceSession(client: Client) {
  const state = createStore<VoiceState>(noCalls);
  let tab = "";
  let coming: Promise<string> | null = null;
  const knowTab = async () => void (tab = await (coming ??= ownVoiceTab()));
  let shown = { of: noCalls, scene: sceneOf(noCalls, tab) };
  let line: LineOfTab | null = null;
  let received = 0;
  const change = (part: Partial<VoiceState>) => state.change((known) => ({ ...known, ...part }));

  function receive(call: VoiceCallView) {
    received += 1;
    const isOwn = state.read().line?.callId === call.id;
    state.change((known) => receiveCall(known, call));
    if (call.state === "ended" && (isOwn || !state.read().line)) hangUpHere();
    const isAnswered = call.state === "accepted" && call.startedBy === call.side;
    if (isAnswered && call.tab === tab) void speak(call);
  }

  function hangUpHere() {
    line?.close();
    line = null;
    dropMicrophone();
    change({ line: null });
  }

  let microphone: MediaStream | null = null;
  const dropMicrophone = () => {
    for (const track of microphone?.getTracks() ?? []) track.stop();
    microphone = null;
  };

  /** One click at a time; what goes wrong is said where it was clicked. */
  async function attempt(run: () => Promise<void>) {
    if (state.read().isBusy) return;
    change({ isBusy: true, problem: null });
    try {
      await knowTab();
      await run();
    } catch (error) {
      if (!line) dropMicrophone();
      change({ problem: problemOf(error) });
    } finally {
      change({ isBusy: false });
    }
  }

  /** Whatever else is on its way: whoever wants out is out. */
  const sayNo = (run: () => Promise<void>) =>
    run().catch((error: unknown) => change({ problem: problemOf(error) }));

  async function speak(call: VoiceCallView) {
    if (state.read().line) return;
    change({
      line: { callId: call.id, phase: "connecting", isMuted: false, quality: "unknown" },
    });
    try {
      microphone ??= await openMicrophone();
      const { createLine } = await import("./line.ts");
      const opened = await createLine({
        client,
        call,
        tab,
        microphone,
        changed: (part) =>
          state.change((known) =>
            known.line ? { ...known, line: { ...known.line, ...part } } : known,
          ),
        heard: receive,
        failed: () => void end(call.id, "failed").catch(() => {}),
      });
      // It may have ended while all this was on its way.
      if (state.read().line?.callId === call.id) line = opened;
      else opened.close();
    } catch (error) {
      hangUpHere();
      change({ problem: problemOf(error) });
    }
  }

  async function end(id: string, how: "hung_up" | "failed" | "taken_to_phone") {
    const ended = client.voice.end.mutate({ id, end: how });
    line?.close();
    line = null;
    dropMicrophone();
    receive(await ended);
  }

  const ask = ({ conversationId, callbackId }: Proposal) =>
    attempt(async () => {
      microphone = await openMicrophone();
      const call = await client.voice.ask.mutate({ conversationId, callbackId, tab });
      change({ proposal: null });
      receive(call);
      if (call.state !== "asked") await speak(call);
    });

  /** What was received meanwhile may be newer than the answer: then it is asked again. */
  async function currentCalls(): Promise<VoiceCallView[]> {
    const before = received;
    const calls = await client.voice.current.query();
    return received === before ? calls : currentCalls();
  }

  async function refresh() {
    const calls = await currentCalls();
    const live = new Set(calls.map(({ id }) => id));
    if (state.read().line && !live.has(state.read().line?.callId ?? "")) hangUpHere();
    state.change((known) => ({ ...known, calls }));
    const own = calls.find((call) => call.state !== "asked" && call.tab === tab);
    if (own && !state.read().line && (await isMicrophoneGranted())) await attempt(() => speak(own));
  }

  return {
    state,
    /** The same one until something changes. */
    scene() {
      const known = state.read();
      if (shown.of !== known) shown = { of: known, scene: sceneOf(known, tab) };
      return shown.scene;
    },
    hear(frames: readonly Frame[]) {
      for (const frame of frames) {
        if (frame.type === "voice") receive(frame.call);
        if (frame.type !== "voice_signal" || frame.tab !== tab) continue;
        if (frame.callId === state.read().line?.callId) line?.hear(frame.signal);
      }
    },
    /** What the stream did not bring while it was down, or before this page was there. */
    async look() {
      await knowTab();
      await refresh().catch(() => {});
    },
    /** One tap where the browser need not ask; else it is said first what it will ask for. */
    async propose(proposal: Proposal) {
      change({ proposal, ended: null, problem: null });
      if (await isMicrophoneGranted()) await ask(proposal);
    },
    ask,
    forget: () => change({ proposal: null, ended: null, problem: null }),
    accept: (call: VoiceCallView) =>
      attempt(async () => {
        microphone = await openMicrophone();
        const accepted = await client.voice.accept.mutate({ id: call.id, tab });
        receive(accepted);
        await speak(accepted);
      }),
    rejoin: (call: VoiceCallView) => attempt(() => speak(call)),
    decline: (call: VoiceCallView) =>
      sayNo(async () => receive(await client.voice.decline.mutate({ id: call.id }))),
    hangUp: (call: VoiceCallView, how: "hung_up" | "taken_to_phone" = "hung_up") =>
      sayNo(() => end(call.id, how)),
    mute: (isMuted: boolean) => line?.mute(isMuted),
  };
}

const problemOf = (error: unknown) =>
  error instanceof NoMicrophone ? { microphone: error.why } : { refused: error };
