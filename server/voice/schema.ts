import { z } from "zod";
import { id } from "#server/platform/zod.ts";
import { MOST_CANDIDATES, SDP_LIMIT } from "./policy.ts";

export type {
  IceCandidate,
  VoiceCallView,
  VoiceFrame,
  VoiceSide,
  VoiceSignal,
} from "#server/conversations/voice-frame.ts";

export const voiceCallId = z.strictObject({ id });

/** Of a browser tab: made by it, and kept over a reload. */
export const voiceInTab = z.strictObject({ id, tab: id });

export const newVoiceCall = z
  .strictObject({ conversationId: id.optional(), callbackId: id.optional(), tab: id })
  .refine((asked) => (asked.conversationId === undefined) !== (asked.callbackId === undefined));
export type NewVoiceCall = z.infer<typeof newVoiceCall>;

export const voiceEnding = z.strictObject({
  id,
  end: z.enum(["hung_up", "failed", "taken_to_phone"]).default("hung_up"),
});

/** One byte a character: what it says has to fit into one notice of the bus. */
const plain = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\x20-\x7e\r\n\t]*$/);

const epoch = z.int().min(0);
const sdp = plain(SDP_LIMIT).min(1);

const candidate = z.strictObject({
  candidate: plain(400),
  sdpMid: plain(32).nullable(),
  sdpMLineIndex: z.int().min(0).max(64).nullable(),
  usernameFragment: plain(256).nullish(),
});

export const voiceSignal = z.strictObject({
  id,
  tab: id,
  signal: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("ready") }),
    z.strictObject({ type: z.literal("offer"), epoch, base: epoch, sdp }),
    z.strictObject({ type: z.literal("answer"), epoch, sdp }),
    z.strictObject({
      type: z.literal("candidates"),
      epoch,
      candidates: z.array(candidate).min(1).max(MOST_CANDIDATES),
    }),
  ]),
});

export const bookedCall = z.strictObject({ callbackId: id });

export const bookedChoice = bookedCall.extend({ inBrowser: z.boolean() });

export type BookedView = { inBrowser: boolean };

export type IceServer = { urls: string[]; username?: string; credential?: string };
