import { startSession, viewerOf } from "#server/auth/sessions.ts";
import { db } from "#server/platform/db.ts";
import { randomToken } from "#server/platform/secrets.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { openStream } from "#tests/support/conversations.ts";

/** An open desk, which listens. */
export async function deskOf({ id }: Viewer) {
  const token = randomToken();
  await startSession({ personId: id, token, formerToken: undefined, userAgent: "" });
  const cookie = `kindline-session=${token}`;
  const viewer = await viewerOf(cookie);
  if (!viewer) throw new Error("The session did not start");
  return { cookie, stream: openStream(viewer, [], { desk: true }) };
}

/** What the log says was done to them. */
export async function actionsOn(subjectId: string) {
  const entries = await db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
  return entries.map(({ action }) => action);
}
