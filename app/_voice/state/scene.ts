import type { VoiceCallView } from "#server/voice/schema.ts";
import type { MicrophoneProblem } from "../session/microphone.ts";
import type { Quality } from "./quality.ts";

/** What a call would be about: asked for, and not yet agreed to by whoever asks. */
export type Proposal = { name: string; conversationId?: string; callbackId?: string };

export type Line = {
  callId: string;
  phase: "connecting" | "talking" | "reconnecting";
  isMuted: boolean;
  quality: Quality;
};

export type Problem = { microphone: MicrophoneProblem } | { refused: unknown };

export type VoiceState = {
  calls: readonly VoiceCallView[];
  proposal: Proposal | null;
  line: Line | null;
  /** The last one, until it is put away. */
  ended: VoiceCallView | null;
  problem: Problem | null;
  isBusy: boolean;
};

export const noCalls: VoiceState = {
  calls: [],
  proposal: null,
  line: null,
  ended: null,
  problem: null,
  isBusy: false,
};

/** A call that is over leaves the list; it is shown once more where this person had to do with it. */
export function receiveCall(state: VoiceState, call: VoiceCallView): VoiceState {
  const known = state.calls.find(({ id }) => id === call.id);
  const others = state.calls.filter(({ id }) => id !== call.id);
  if (call.state !== "ended") {
    const calls = known
      ? state.calls.map((one) => (one.id === call.id ? furthest(one, call) : one))
      : [...state.calls, call];
    return { ...state, calls, ended: null };
  }
  const line = state.line?.callId === call.id ? null : state.line;
  if (!known && state.line?.callId !== call.id) return state;
  return { ...state, calls: others, line, ended: line ? state.ended : call, problem: null };
}

const ORDER = ["asked", "accepted", "connected", "ended"];

/** News may overtake each other. */
const furthest = (known: VoiceCallView, heard: VoiceCallView) =>
  ORDER.indexOf(heard.state) < ORDER.indexOf(known.state) ? known : heard;

export type Scene =
  | { is: "nothing" }
  | { is: "before"; proposal: Proposal }
  | { is: "calling" | "ring" | "rejoin" | "elsewhere" | "ended"; call: VoiceCallView }
  | { is: "talking"; call: VoiceCallView; line: Line };

const isAnswered = ({ state }: VoiceCallView) => state === "accepted" || state === "connected";

/** One thing at a time: what one is in, then who asks, then what one wants, then what was. */
export function sceneOf(state: VoiceState, tab: string): Scene {
  const { calls, line, proposal, ended } = state;
  const own = calls.find(isAnswered);
  if (own && line?.callId === own.id) return { is: "talking", call: own, line };
  if (own) return { is: own.tab === tab ? "rejoin" : "elsewhere", call: own };
  const asked = calls.find((call) => call.startedBy === call.side);
  if (asked) return { is: asked.tab === tab ? "calling" : "elsewhere", call: asked };
  const ringing = calls.find((call) => call.startedBy !== call.side);
  if (ringing) return { is: "ring", call: ringing };
  if (proposal) return { is: "before", proposal };
  return ended ? { is: "ended", call: ended } : { is: "nothing" };
}

/** "2:05", in the digits of the reader. */
export function durationText(seconds: number, locale: string) {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const number = new Intl.NumberFormat(locale, { useGrouping: false });
  const padded = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  return `${number.format(minutes)}:${padded.format(rest)}`;
}
