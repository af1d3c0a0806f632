import { createHmac } from "node:crypto";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { settings } from "#server/platform/settings.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { IceServer } from "./schema.ts";
import { findCall } from "./view.ts";

const GOOD_FOR_SECONDS = 4 * 3600;

/** For the two of a call that lives: nobody else gets a relay at the company's cost. @throws NotFound */
export async function iceServersFor(viewer: Viewer, id: string): Promise<IceServer[]> {
  const call = await findCall(db, viewer, id);
  if (call.endedAt) return [];
  const { ICE_SERVERS: stun, TURN_URL: turn, TURN_SECRET: secret } = settings();
  const until = Math.floor(+now() / 1000) + GOOD_FOR_SECONDS;
  return [
    ...(stun.length > 0 ? [{ urls: stun }] : []),
    ...(turn.length > 0 && secret
      ? [{ urls: turn, ...turnCredentials(secret, call.id, until) }]
      : []),
  ];
}

/**
 * As coturn's `use-auth-secret` wants them (draft-uberti-behave-turn-rest): the name says until when, and the server
 * can compute the password itself.
 * @param until seconds since 1970
 */
export function turnCredentials(secret: string, name: string, until: number) {
  const username = `${until}:${name}`;
  const credential = createHmac("sha1", secret).update(username).digest("base64");
  return { username, credential };
}
