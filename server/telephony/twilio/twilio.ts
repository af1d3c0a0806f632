import type { Env } from "#server/platform/env.ts";
import { connectTelephony } from "../provider.ts";
import { find, hangUp, look, place } from "./calls.ts";
import { openAccount } from "./client.ts";

type Connection = Pick<
  Env,
  "TWILIO_ACCOUNT_SID" | "TWILIO_AUTH_TOKEN" | "TWILIO_CALLER_ID" | "TWILIO_API_URL"
>;

/** With one of the three missing nobody is called through it; start-up says so. */
export function connectTwilio(connection: Connection, timeoutMs?: number) {
  const {
    TWILIO_ACCOUNT_SID: sid,
    TWILIO_AUTH_TOKEN: token,
    TWILIO_CALLER_ID: callerId,
    TWILIO_API_URL: url,
  } = connection;
  if (!sid || !token || !callerId) return connectTelephony(null);
  openAccount({ sid, token, callerId, url, timeoutMs });
  connectTelephony({ name: "twilio", place, find, look, hangUp });
}
