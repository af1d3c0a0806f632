import "#tests/support/secret.ts";
import { createHmac } from "node:crypto";
import { receiveTwilioNotice } from "#server/api/twilio-notices.ts";
import { db } from "#server/platform/db.ts";
import { readEnv } from "#server/platform/env.ts";
import { useSettings } from "#server/platform/settings.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { connectTelephony } from "#server/telephony/provider.ts";
import { connectTwilio } from "#server/telephony/twilio/twilio.ts";
import { booked, mondayWithOneAgent } from "./calls.ts";
import { stopClock } from "./clock.ts";
import { serve } from "./sse.ts";
import { ACCOUNT, CALLER_ID, openTwilio, TOKEN } from "./twilio-server.ts";

const ORIGIN = "https://help.example.com";
export const AGENT_PHONE = "+447400123456";

/** Shorter than the local server is slow. */
const TIMEOUT_MS = 2500;

/** A call that is due, its agent with a phone, the real client against a Twilio of our own, and our route. */
export async function openRinging() {
  const agent = await mondayWithOneAgent();
  const { customer, callback } = await booked("2026-11-23T12:00:00.000Z");
  await givePhone(agent);
  const clock = stopClock("2026-11-23T12:00:00Z");
  const twilio = await openTwilio();
  const env = readEnv({
    NODE_ENV: "test",
    ORIGIN,
    TWILIO_ACCOUNT_SID: ACCOUNT,
    TWILIO_AUTH_TOKEN: TOKEN,
    TWILIO_CALLER_ID: CALLER_ID,
    TWILIO_API_URL: twilio.url,
  });
  useSettings(env);
  connectTwilio(env, TIMEOUT_MS);
  const ours = await serve((req, res) => void receiveTwilioNotice(req, res));
  const { id } = callback;
  return {
    agent,
    customer,
    clock,
    twilio,
    id,
    ours: ours.url,
    phoneCalls: () => db.phoneCall.findMany({ where: { callbackId: id }, orderBy: { id: "asc" } }),
    close: async () => {
      connectTelephony(null);
      await Promise.all([twilio.close(), ours.close()]);
    },
  };
}

export type Ringing = Awaited<ReturnType<typeof openRinging>>;

export const givePhone = ({ id }: Viewer, phone = AGENT_PHONE) =>
  db.person.update({ where: { id }, data: { phone } });

/** As the documentation of Twilio says, in words of this test's own. */
export function signed(path: string, fields: Record<string, string>, token = TOKEN) {
  const sorted = Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = ORIGIN + path + sorted.flat().join("");
  return createHmac("sha1", token).update(text).digest("base64");
}

/** What Twilio posts to us about a call of ours. */
export async function tell(
  { ours }: Pick<Ringing, "ours">,
  path: string,
  fields: Record<string, string>,
  signature = signed(path, fields),
) {
  const answer = await fetch(new URL(path, ours), {
    method: "POST",
    headers: { "x-twilio-signature": signature },
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, text: await answer.text() };
}

/** The notices about both legs, as they come while a call goes its way. */
export function legsOf(ringing: Ringing, { id, sid }: { id: string; sid: string }) {
  const path = `/notices/twilio/${id}`;
  const child = `CA${"c1".repeat(16)}`;
  const base = { AccountSid: ACCOUNT, From: CALLER_ID, ApiVersion: "2010-04-01" };
  const own = { ...base, CallSid: sid, To: AGENT_PHONE };
  const other = { ...base, CallSid: child, ParentCallSid: sid, To: "+46701234567" };
  return {
    path,
    agent: (CallStatus: string) => tell(ringing, path, { ...own, CallStatus }),
    customer: (CallStatus: string) => tell(ringing, path, { ...other, CallStatus }),
    answered: () => tell(ringing, `${path}/answered`, { ...own, CallStatus: "in-progress" }),
    key: (Digits = "1") =>
      tell(ringing, `${path}/key`, { ...own, CallStatus: "in-progress", Digits }),
  };
}
