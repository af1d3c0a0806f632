import type { IceCandidate, VoiceSide, VoiceSignal } from "#server/voice/schema.ts";

/**
 * How two browsers agree on a connection. Only the agent's makes offers, so that two never cross; each offer has a
 * number, and whatever belongs to an earlier one is passed over, in whichever order it comes.
 */
export type Negotiation = {
  side: VoiceSide;
  /** Of the last offer: made here, or answered here. */
  epoch: number;
  /** The offer that made the connection there is; 0: there is none. */
  base: number;
  /** What the other one said to this offer is known, so that their candidates can be added. */
  isSettled: boolean;
  /** They were faster than what they belong to. */
  early: { epoch: number; candidates: IceCandidate[] };
  isOver: boolean;
};

export type Input =
  /** This page has come into the call. `at`: larger than whatever number its predecessor may have used. */
  | { type: "joined"; at: number }
  | { type: "heard"; signal: VoiceSignal; at: number }
  /** The connection there was has fallen silent. */
  | { type: "faded"; at: number }
  /** Nothing has come of it for too long: all of it anew. */
  | { type: "stuck"; at: number }
  | { type: "ended" };

export type Effect =
  | { type: "offer"; epoch: number; base: number; isFresh: boolean }
  | { type: "answer"; epoch: number; isFresh: boolean; sdp: string }
  | { type: "settle"; epoch: number; sdp: string }
  | { type: "add"; epoch: number; candidates: IceCandidate[] }
  | { type: "send"; signal: VoiceSignal }
  | { type: "close" };

type Step = { next: Negotiation; effects: Effect[] };

const MOST_EARLY = 64;
const NONE: Negotiation["early"] = { epoch: 0, candidates: [] };

export const newNegotiation = (side: VoiceSide): Negotiation => ({
  side,
  epoch: 0,
  base: 0,
  isSettled: false,
  early: NONE,
  isOver: false,
});

const nothing = (next: Negotiation): Step => ({ next, effects: [] });

export function step(state: Negotiation, input: Input): Step {
  if (state.isOver) return nothing(state);
  switch (input.type) {
    case "ended":
      return { next: { ...state, isOver: true }, effects: [{ type: "close" }] };
    case "heard":
      return hear(state, input.signal, input.at);
    case "faded":
      return state.side === "agent" ? offer(state, input.at, !state.isSettled) : nothing(state);
    default:
      return state.side === "agent" ? offer(state, input.at, true) : askAgain(state);
  }
}

function offer(state: Negotiation, at: number, isFresh: boolean): Step {
  const epoch = Math.max(state.epoch + 1, at);
  const base = isFresh ? epoch : state.base;
  return {
    next: { ...state, epoch, base, isSettled: false, early: NONE },
    effects: [{ type: "offer", epoch, base, isFresh }],
  };
}

const askAgain = (state: Negotiation): Step => ({
  next: state,
  effects: [{ type: "send", signal: { type: "ready" } }],
});

function hear(state: Negotiation, signal: VoiceSignal, at: number): Step {
  if (signal.type === "candidates") return hearCandidates(state, signal);
  if (state.side === "customer")
    return signal.type === "offer" ? hearOffer(state, signal) : nothing(state);
  if (signal.type === "ready") return offer(state, at, true);
  return signal.type === "answer" ? hearAnswer(state, signal) : nothing(state);
}

function hearOffer(state: Negotiation, signal: VoiceSignal & { type: "offer" }): Step {
  const { epoch, base, sdp } = signal;
  const isFresh = base === epoch;
  if (epoch <= state.epoch) return nothing(state);
  // The other way of a connection that this page does not have: it was another page's.
  if (!isFresh && base !== state.base) return askAgain(state);
  const next = { ...state, epoch, base, isSettled: true };
  return withEarly(next, [{ type: "answer", epoch, isFresh, sdp }]);
}

function hearAnswer(state: Negotiation, { epoch, sdp }: VoiceSignal & { type: "answer" }): Step {
  if (epoch !== state.epoch || state.isSettled) return nothing(state);
  return withEarly({ ...state, isSettled: true }, [{ type: "settle", epoch, sdp }]);
}

function withEarly(next: Negotiation, effects: Effect[]): Step {
  const { epoch, early } = next;
  const isTheirs = early.epoch === epoch && early.candidates.length > 0;
  return {
    next: early.epoch <= epoch ? { ...next, early: NONE } : next,
    effects: isTheirs
      ? [...effects, { type: "add", epoch, candidates: early.candidates }]
      : effects,
  };
}

function hearCandidates(
  state: Negotiation,
  { epoch, candidates }: VoiceSignal & { type: "candidates" },
): Step {
  if (epoch === state.epoch && state.isSettled) {
    return { next: state, effects: [{ type: "add", epoch, candidates }] };
  }
  const isOfOffer = state.side === "agent" ? epoch === state.epoch : epoch > state.epoch;
  if (!isOfOffer || epoch < state.early.epoch) return nothing(state);
  const known = epoch === state.early.epoch ? state.early.candidates : [];
  const early = { epoch, candidates: [...known, ...candidates].slice(0, MOST_EARLY) };
  return nothing({ ...state, early });
}
