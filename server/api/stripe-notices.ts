import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "#server/platform/log.ts";
import { settings } from "#server/platform/settings.ts";
import { readBody } from "./notice-body.ts";

export const STRIPE_NOTICES = "/notices/stripe";

const SIGNATURE = "stripe-signature";
/** Stripe's largest events are far below. */
const BODY_LIMIT = 256 * 1024;
const SIGNATURE_LIMIT = 1024;

/**
 * Whoever cannot sign learns nothing, and costs one hash. Without our 200 Stripe tells it again, for days.
 */
export async function receiveStripeNotice(req: IncomingMessage, res: ServerResponse) {
  try {
    res.writeHead(await statusFor(req), { connection: "close" });
  } catch (error) {
    log.warn({ err: error }, "an event of Stripe was not taken");
    res.writeHead(500, { connection: "close" });
  }
  res.end();
}

async function statusFor(req: IncomingMessage) {
  const { STRIPE_WEBHOOK_SECRET: secret, STRIPE_SECRET_KEY: key } = settings();
  const signature = req.headers[SIGNATURE];
  const length = Number(req.headers["content-length"] ?? 0);
  if (!secret || !key) return refused(req, 404);
  if (req.method !== "POST") return refused(req, 405);
  if (length > BODY_LIMIT) return refused(req, 413);
  if (typeof signature !== "string" || signature.length > SIGNATURE_LIMIT) return refused(req, 400);
  const body = await readBody(req, BODY_LIMIT);
  if (!body) return refused(req, 413);
  const { hearStripe, readSigned } = await import("#server/payments/stripe/notices.ts");
  const event = readSigned(body, signature);
  if (!event) return 400;
  await hearStripe(event);
  return 200;
}

function refused(req: IncomingMessage, status: number) {
  req.resume();
  return status;
}
