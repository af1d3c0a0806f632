import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { hearNotice } from "#server/payments/notice.ts";
import { readNotice, SIGNATURE } from "#server/payments/simulator/notices.ts";
import { log } from "#server/platform/log.ts";

const BODY_LIMIT = 4096;

/**
 * The payment provider tells that something has changed; what it is now it is asked. Whoever cannot sign learns nothing,
 * and costs one hash. Without our 204 the provider tells it again.
 */
export async function receiveNotice(req: IncomingMessage, res: ServerResponse) {
  try {
    const subjectId = await signedNotice(req);
    if (subjectId) await hearNotice(subjectId);
    res.writeHead(subjectId ? 204 : 400, { connection: "close" });
  } catch (error) {
    log.warn({ err: error }, "a notice of the payment provider was not taken");
    res.writeHead(500, { connection: "close" });
  }
  res.end();
}

async function signedNotice(req: IncomingMessage) {
  const length = Number(req.headers["content-length"] ?? Number.NaN);
  const signature = req.headers[SIGNATURE];
  const isGood = req.method === "POST" && length <= BODY_LIMIT && typeof signature === "string";
  if (isGood) return readNotice(await text(req), signature);
  req.resume();
  return null;
}
