import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { now } from "#server/platform/clock.ts";
import type { Tasks } from "#server/platform/jobs.ts";
import { hash } from "#server/platform/secrets.ts";
import { settings } from "#server/platform/settings.ts";
import { id } from "#server/platform/zod.ts";

export const NOTICES = "/notices/payments";
export const SIGNATURE = "kindline-signature";
/** What was recorded yesterday is not played again today. */
const FRESH_MS = 5 * 60_000;

const notice = z.strictObject({ id });

/** "t=1764331200,v1=…": the time it was signed, and the HMAC of time and body. */
export function sign(body: string, at = now()) {
  const time = Math.floor(+at / 1000);
  return `t=${time},v1=${macOf(time, body)}`;
}

/** @returns the id of what it is about; null when we did not sign it, or not lately. */
export function readNotice(body: string, signature: string): string | null {
  const [, time = "", mac = ""] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  if (!mac || Math.abs(+now() - Number(time) * 1000) > FRESH_MS) return null;
  const right = Buffer.from(macOf(Number(time), body), "hex");
  if (!timingSafeEqual(right, Buffer.from(mac, "hex"))) return null;
  return notice.parse(JSON.parse(body)).id;
}

const macOf = (time: number, body: string) =>
  createHmac("sha256", hash("payment notices", "simulator"))
    .update(`${time}.${body}`)
    .digest("hex");

export const simulatorTasks: Tasks = {
  "simulator.tell": async (payload) => {
    const body = JSON.stringify(notice.parse(payload));
    const answer = await fetch(`http://127.0.0.1:${settings().PORT}${NOTICES}`, {
      method: "POST",
      headers: { "content-type": "application/json", [SIGNATURE]: sign(body) },
      body,
    });
    if (!answer.ok) throw new Error(`The notice was answered with ${answer.status}`);
  },
};
