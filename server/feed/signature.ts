import { createHmac, timingSafeEqual } from "node:crypto";
import { now } from "#server/platform/clock.ts";

export const KEY_HEADER = "kindline-key";
export const SIGNATURE_HEADER = "kindline-signature";

/** What was recorded yesterday is not played again today. */
const FRESH_MS = 5 * 60_000;

/** `path`: as it goes over the wire, with its query. */
export type Signable = { method: string; path: string; body: string | Buffer };

/** "t=1764331200,v1=…": the time it was signed, and the HMAC of "time.method.path.body" in hex. */
export function signatureOf(secret: string, signable: Signable, at = now()) {
  const time = Math.floor(+at / 1000);
  return `t=${time},v1=${macOf(secret, time, signable).toString("hex")}`;
}

/** As the libraries of Standard Webhooks check it: "v1," and the HMAC of "id.time.body" in base64. */
export function standardHeadersOf(secret: string, { id, body }: { id: string; body: string }) {
  const time = Math.floor(+now() / 1000);
  const mac = createHmac("sha256", secret).update(`${id}.${time}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": String(time), "webhook-signature": `v1,${mac}` };
}

export type SignatureFault = "unreadable" | "stale" | "wrong";

/** @returns what is wrong with it, or null */
export function faultOf(
  secret: string,
  signable: Signable,
  signature: string,
): SignatureFault | null {
  const [, time = "", mac = ""] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  if (!mac) return "unreadable";
  const right = macOf(secret, Number(time), signable);
  if (!timingSafeEqual(right, Buffer.from(mac, "hex"))) return "wrong";
  return Math.abs(+now() - Number(time) * 1000) > FRESH_MS ? "stale" : null;
}

const macOf = (secret: string, time: number, { method, path, body }: Signable) =>
  createHmac("sha256", secret).update(`${time}.${method}.${path}.`).update(body).digest();
