import type { IncomingMessage } from "node:http";

const WHOLE_MS = 30_000;

/** Node knows one time for all requests, and a file may take longer over a bad line than anything else that is sent. */
export function mustComeSoon(req: IncomingMessage, within = WHOLE_MS) {
  const { "content-length": length, "transfer-encoding": coding } = req.headers;
  if (length === undefined && coding === undefined) return;
  const late = setTimeout(() => {
    if (!req.complete) req.destroy();
  }, within).unref();
  req.once("close", () => clearTimeout(late));
}
