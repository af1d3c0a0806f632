import type { VoiceEnd } from "#server/platform/prisma/enums.ts";

export const VOICE_ENDS = [
  "hung_up",
  "declined",
  "not_answered",
  "failed",
  "taken_to_phone",
  "left",
  "moved",
] as const satisfies VoiceEnd[];

export type VoiceSide = "customer" | "agent";

/** A call in the browser as one of the two who speak sees it. */
export type VoiceCallView = {
  id: string;
  conversationId: string | null;
  callbackId: string | null;
  side: VoiceSide;
  startedBy: VoiceSide;
  /** The name of the other one. */
  other: string;
  state: "asked" | "accepted" | "connected" | "ended";
  /** The reader's own browser tab that is in it. */
  tab: string | null;
  askedAt: string;
  connectedAt: string | null;
  end: VoiceEnd | null;
  /** How long they spoke; null where they never did, and while they do. */
  seconds: number | null;
};

export type IceCandidate = {
  candidate: string;
  sdpMid: string | null;
  sdpMLineIndex: number | null;
  usernameFragment?: string | null | undefined;
};

/**
 * What two browsers say to each other until they can talk without us. `epoch` counts the offers of the agent's, the
 * only one that makes them; `base` is the offer that made the connection: its own number for a new one, else it is a
 * new way of the one there is.
 */
export type VoiceSignal =
  | { type: "ready" }
  | { type: "offer"; epoch: number; base: number; sdp: string }
  | { type: "answer"; epoch: number; sdp: string }
  | { type: "candidates"; epoch: number; candidates: IceCandidate[] };

export type VoiceFrame =
  | { type: "voice"; call: VoiceCallView }
  /** For one tab alone; it is kept nowhere. */
  | { type: "voice_signal"; callId: string; tab: string; signal: VoiceSignal };
