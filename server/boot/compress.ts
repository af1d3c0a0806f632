import type { IncomingMessage, ServerResponse } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";

type Middleware = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

/**
 * Compresses what is answered while it is written; Next flushes after each part of a page, so that its beginning
 * does not wait for its end. Small answers, streams of events and `no-transform` stay as they are.
 */
export const compressed = compression({
  threshold: 1024,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  filter: (req, res) =>
    hasBody(res) && !isStream(res) && !isAskedForElsewhere(req) && compression.filter(req, res),
}) as unknown as Middleware;

/** An answer that is there as a whole is written as a whole: its length says whether it is worth the trouble. */
export function writtenWhole(res: ServerResponse) {
  const parts: Buffer[] = [];
  const end = res.end.bind(res);
  const add = (part: unknown) => {
    if (typeof part === "string" || part instanceof Uint8Array) parts.push(Buffer.from(part));
  };
  Object.assign(res, {
    write: (part: unknown) => {
      add(part);
      return true;
    },
    end: (part?: unknown) => {
      add(part);
      const whole = Buffer.concat(parts);
      if (!res.headersSent) res.setHeader("content-length", whole.length);
      return end(whole);
    },
  });
}

const hasBody = ({ statusCode }: ServerResponse) => statusCode !== 204 && statusCode !== 304;

const isStream = (res: ServerResponse) =>
  String(res.getHeader("content-type")).startsWith("text/event-stream");

/**
 * The length of a compressed answer tells whether something in it occurs twice. Another site can make a browser ask
 * for our pages with words of its choice in the address, and with the session; on the wire it then reads the length
 * (BREACH). So an answer to somebody who is signed in is compressed only when our own pages, or the person, asked.
 */
function isAskedForElsewhere({ headers }: IncomingMessage) {
  const site = headers["sec-fetch-site"];
  return headers.cookie !== undefined && (site === "cross-site" || site === "same-site");
}
