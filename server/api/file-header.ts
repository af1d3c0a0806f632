import type { IncomingMessage } from "node:http";
import { Invalid } from "#server/platform/errors.ts";
import { id } from "#server/platform/zod.ts";

const NAME = "x-file-name";
const CONVERSATION = "x-conversation-id";

/** What the sender's machine calls the file that is the body. */
export function nameIn({ headers }: IncomingMessage) {
  try {
    return decodeURIComponent(headers[NAME]?.toString() ?? "");
  } catch {
    throw new Invalid("common.invalid", { field: NAME });
  }
}

/** Of an agent's file: to whom it is sent there. */
export function conversationIn({ headers }: IncomingMessage) {
  const given = headers[CONVERSATION];
  if (given === undefined) return null;
  const { success, data } = id.safeParse(given);
  if (!success) throw new Invalid("common.invalid", { field: CONVERSATION });
  return data;
}
