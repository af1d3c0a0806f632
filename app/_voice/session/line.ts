import type { TRPCClient } from "@trpc/client";
import type { AppRouter } from "#server/api/root.ts";
import type { VoiceCallView, VoiceSignal } from "#server/voice/schema.ts";
import { qualityOf, type Sample, sampleOf } from "../state/quality.ts";
import type { Line } from "../state/scene.ts";
import { createPeer } from "./peer.ts";

type World = {
  client: TRPCClient<AppRouter>;
  call: VoiceCallView;
  tab: string;
  microphone: MediaStream;
  changed: (change: Partial<Line>) => void;
  heard: (call: VoiceCallView) => void;
  /** There is no way between the two. */
  failed: () => void;
};

const LOOK_MS = 1_000;
const HERE_EVERY = 8;
const SAMPLES = 5;
/** So long one attempt may take before it is begun anew; each next one gets more, as the line may just be slow. */
const STUCK_SECONDS = { agent: 7, customer: 12 };
const MORE = 1.5;
/** So long all of them may. */
const NEVER_SECONDS = 30;
const LOST_SECONDS = 40;

/** One tab's part in one call: its microphone, the other one's voice, and whatever it takes to keep them together. */
export async function createLine({ client, call, tab, microphone, ...world }: World) {
  const { id, side } = call;
  const servers = await client.voice.iceServers.query({ id });
  const sound = new Audio();
  let samples: Sample[] = [];
  let seconds = 0;
  let connectedAt: number | null = null;
  let downAt = 0;
  let triedAt = 0;
  let patience = STUCK_SECONDS[side];

  const peer = createPeer({
    side,
    servers,
    microphone,
    send: (signal) => client.voice.signal.mutate({ id, tab, signal }),
    heardSound(stream) {
      sound.srcObject = stream;
      void sound.play().catch(() => addEventListener("pointerdown", play, { once: true }));
    },
    changed(state) {
      if (state === "connected") rise();
      else if (state === "disconnected" || state === "failed") fall();
    },
  });
  const play = () => void sound.play().catch(() => {});

  function rise() {
    if (connectedAt === null) void client.voice.connected.mutate({ id, tab }).catch(() => {});
    connectedAt ??= seconds;
    patience = STUCK_SECONDS[side];
    samples = [];
    world.changed({ phase: "talking" });
  }

  function fall() {
    triedAt = seconds;
    world.changed({ phase: "reconnecting" });
    peer.put({ type: "faded", at: Date.now() });
  }

  function look() {
    seconds += 1;
    if (seconds % HERE_EVERY === 0) void sayHere();
    if (peer.state() === "connected") return void measure();
    if (seconds - downAt >= (connectedAt === null ? NEVER_SECONDS : LOST_SECONDS)) world.failed();
    else if (seconds - triedAt >= patience) {
      triedAt = seconds;
      patience *= MORE;
      peer.put({ type: "stuck", at: Date.now() });
    }
  }

  const sayHere = () =>
    client.voice.here.mutate({ id, tab }).then(world.heard, () => {
      // What fails now is said again with the next turn.
    });

  async function measure() {
    [downAt, triedAt] = [seconds, seconds];
    const stats = await peer.stats();
    if (!stats) return;
    samples = [...samples, sampleOf(stats.values(), seconds * LOOK_MS)].slice(-SAMPLES);
    world.changed({ quality: qualityOf(samples) });
  }

  const timer = setInterval(look, LOOK_MS);
  void sayHere();
  peer.put({ type: "joined", at: Date.now() });

  return {
    hear(signal: VoiceSignal) {
      // The other one has begun anew: that attempt has its whole time.
      if (signal.type === "offer" || signal.type === "ready") triedAt = seconds;
      peer.put({ type: "heard", signal, at: Date.now() });
    },
    close() {
      clearInterval(timer);
      removeEventListener("pointerdown", play);
      peer.put({ type: "ended" });
      for (const track of microphone.getTracks()) track.stop();
      sound.srcObject = null;
    },
  };
}
