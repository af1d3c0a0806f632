import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "#server/platform/log.ts";
import { id as anId } from "#server/platform/zod.ts";
import { telephony } from "#server/telephony/provider.ts";
import { readBody } from "./notice-body.ts";

const SIGNATURE = "x-twilio-signature";
/** Base64 of twenty bytes. */
const SIGNATURE_LIMIT = 28;
const BODY_LIMIT = 64 * 1024;
const ROUTE = /^\/notices\/twilio\/([^/?]+)(\/answered|\/key|)$/;

export const isTwilioNotice = (path: string) => ROUTE.test(path);

/** Whoever cannot sign learns nothing, and costs one hash. */
export async function receiveTwilioNotice(req: IncomingMessage, res: ServerResponse) {
  try {
    const { status, text } = await answerTo(req);
    res.writeHead(status, { connection: "close", ...(text && { "content-type": "text/xml" }) });
    res.end(text);
  } catch (error) {
    log.warn({ err: error }, "a notice of Twilio was not taken");
    res.writeHead(500, { connection: "close" });
    res.end();
  }
}

type Answer = { status: number; text?: string };

async function answerTo(req: IncomingMessage): Promise<Answer> {
  const [, name, part] = ROUTE.exec(req.url ?? "") ?? [];
  const { data: id } = anId.safeParse(name);
  const signature = req.headers[SIGNATURE];
  if (!telephony() || !id) return refused(req, 404);
  if (req.method !== "POST") return refused(req, 405);
  if (typeof signature !== "string" || signature.length !== SIGNATURE_LIMIT)
    return refused(req, 403);
  if (Number(req.headers["content-length"] ?? 0) > BODY_LIMIT) return refused(req, 413);
  const body = await readBody(req, BODY_LIMIT);
  if (!body) return refused(req, 413);
  const form = new URLSearchParams(body.toString("utf8"));
  const { hearTwilio, isOfTwilio, PARTS } = await import("#server/telephony/twilio/notices.ts");
  const notice = { id, part: PARTS.find((one) => one === part) ?? "", form };
  if (!isOfTwilio(notice, signature)) return { status: 403 };
  const text = await hearTwilio(notice);
  return text === null ? { status: 204 } : { status: 200, text };
}

function refused(req: IncomingMessage, status: number): Answer {
  req.resume();
  return { status };
}
