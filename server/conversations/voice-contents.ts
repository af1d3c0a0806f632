import { z } from "zod";
import { id } from "#server/platform/zod.ts";
import { VOICE_ENDS } from "./voice-frame.ts";

/** What is kept in a conversation of a call in the browser. */
export const voiceContents = {
  voice_started: z.strictObject({ callId: id }),
  /** `seconds`: how long they spoke; null where they never did. `by`: who ended it, if one of them did. */
  voice_ended: z.strictObject({
    callId: id,
    end: z.enum(VOICE_ENDS),
    seconds: z.int().min(0).nullable(),
    by: z.enum(["customer", "agent"]).nullable(),
    startedBy: z.enum(["customer", "agent"]),
  }),
} as const;
