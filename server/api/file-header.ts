import type { IncomingMessage } from "node:http";
import { Invalid } from "#server/platform/errors.ts";

const NAME = "x-file-name";

/** What the sender's machine calls the file that is the body. */
export function nameIn({ headers }: IncomingMessage) {
  try {
    return decodeURIComponent(headers[NAME]?.toString() ?? "");
  } catch {
    throw new Invalid("common.invalid", { field: NAME });
  }
}
