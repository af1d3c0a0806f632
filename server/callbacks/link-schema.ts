import { z } from "zod";
import { instant, timeZone } from "#server/platform/zod.ts";
import type { CallbackView } from "./schema.ts";

/** Of a link that we have made, whenever: whether it still counts, or else why not; and the language of its mail. */
export type LinkState = { became: "current" | "moved" | "cancelled" | "over"; locale: string };

const token = z.string().max(200);

/** In the mails about a call: works without signing in, for that call as it is. */
export const callLink = z.strictObject({ token });

export const slotQueryByLink = callLink.extend({ timeZone: timeZone.optional() });

export const callMoveByLink = callLink.extend({ startsAt: instant, timeZone });

/** What whoever holds a link may know: no name, no words, and of the number its last two digits. */
export type LinkedCall = Pick<CallbackView, "state" | "startsAt" | "timeZone" | "inBrowser"> & {
  token: string;
  phoneEnd: string;
};
