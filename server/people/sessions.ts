import { publish } from "#server/platform/bus.ts";
import { now } from "#server/platform/clock.ts";
import { db, pool, type Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { hash } from "#server/platform/secrets.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { isToken, parseCookies, sessionCookie } from "./cookies.ts";
import { describeDevice } from "./device.ts";
import { areStaff, visibleTo } from "./policy.ts";
import type { SessionView } from "./schema.ts";

export { parseCookies };

/** What a session's streams listen to, before its id. */
export const SESSION_TOPIC = "session:";

const DAY_MS = 24 * 60 * 60 * 1000;
/** A session ends 30 days after sign-in, or 7 days after it was last used. */
export const LIFETIME_MS = 30 * DAY_MS;
const IDLE_MS = 7 * DAY_MS;
const TOUCH_MS = 60_000;

const idleSince = () => new Date(now().getTime() - IDLE_MS);
const tokenHashOf = (token: string) => hash("session", token);

/** @returns who sends this Cookie header. Asked with every request: one indexed query. */
export async function viewerOf(cookieHeader: string | null | undefined): Promise<Viewer | null> {
  const token = parseCookies(cookieHeader)[sessionCookie()];
  const session = isToken(token) ? await sessionOf(token) : null;
  return session && session.viewer;
}

type SessionRow = Viewer & { seenAt: Date; expiresAt: Date };

const IS_LIVE = "s.expires_at > $2 and s.seen_at > $3 and p.deactivated_at is null";

/** Written by hand because Prisma asks twice for a row and its relation. */
const LIVE_SESSION = `
  select p.id, p.role, p.name, p.email, p.locale, p.time_zone as "timeZone",
         s.id as "sessionId", s.seen_at as "seenAt", s.expires_at as "expiresAt"
  from session s join person p on p.id = s.person_id
  where s.token_hash = $1 and ${IS_LIVE}`;

const LIVE_AMONG = `
  select s.id from session s join person p on p.id = s.person_id
  where s.id = any($1::uuid[]) and ${IS_LIVE}`;

/** @returns the live session of that token with its person. */
export async function sessionOf(token: string) {
  const { rows } = await pool.query<SessionRow>({
    name: "live-session",
    text: LIVE_SESSION,
    values: [tokenHashOf(token), now(), idleSince()],
  });
  const [row] = rows;
  if (!row) return null;
  const { seenAt, expiresAt, ...viewer } = row;
  await touch(viewer.sessionId, seenAt);
  return { viewer, expiresAt };
}

/** @returns those of the sessions that are not over. */
export async function liveSessionsAmong(ids: string[]) {
  const { rows } = await pool.query<{ id: string }>({
    name: "live-sessions",
    text: LIVE_AMONG,
    values: [ids, now(), idleSince()],
  });
  return new Set(rows.map(({ id }) => id));
}

async function touch(id: string, seenAt: Date) {
  const before = new Date(now().getTime() - TOUCH_MS);
  if (seenAt > before) return;
  await db.session.updateMany({ where: { id, seenAt: { lte: before } }, data: { seenAt: now() } });
}

type NewSession = {
  personId: string;
  token: string;
  formerToken: string | undefined;
  userAgent: string;
};

/**
 * A browser has one session: signing in again ends the former one, whoever it belonged to. The first one of somebody
 * who was invited says that they have come.
 */
export async function startSession({ personId, token, formerToken, userAgent }: NewSession) {
  const expiresAt = new Date(now().getTime() + LIFETIME_MS);
  const ended = await db.$transaction(async (tx) => {
    const former = isToken(formerToken) ? [{ tokenHash: tokenHashOf(formerToken) }] : [];
    const over = [{ expiresAt: { lte: now() } }, { seenAt: { lte: idleSince() } }];
    const where = { OR: [...former, { personId, OR: over }] };
    const rows = await tx.session.findMany({ where, select: { id: true } });
    await tx.session.deleteMany({ where });
    await tx.session.create({
      data: {
        personId,
        tokenHash: tokenHashOf(token),
        userAgent: userAgent.slice(0, 300).replaceAll("\u0000", ""),
        createdAt: now(),
        seenAt: now(),
        expiresAt,
      },
    });
    await tx.person.updateMany({
      where: { id: personId, joinedAt: null, ...areStaff },
      data: { joinedAt: now() },
    });
    return rows;
  });
  announceEnd(ended);
  return { expiresAt };
}

/** The viewer's devices, the one that asks first, then by last use. */
export async function listSessions(viewer: Viewer): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    where: { ...visibleTo(viewer), expiresAt: { gt: now() }, seenAt: { gt: idleSince() } },
    orderBy: [{ seenAt: "desc" }, { id: "desc" }],
  });
  return rows
    .map(({ id, userAgent, createdAt, seenAt }) => ({
      id,
      current: id === viewer.sessionId,
      device: describeDevice(userAgent),
      createdAt: createdAt.toISOString(),
      seenAt: seenAt.toISOString(),
    }))
    .toSorted((a, b) => Number(b.current) - Number(a.current));
}

export async function endSession(viewer: Viewer, id: string) {
  const { count } = await db.session.deleteMany({ where: { ...visibleTo(viewer), id } });
  if (count === 0) throw new NotFound();
  announceEnd([{ id }]);
}

/** Every device of the viewer, the asking one too. */
export async function endAllSessions(viewer: Viewer) {
  await endSessionsOf(viewer.id);
}

/** @returns what `announceEnd` is called with, after the COMMIT of the change that is the reason. */
export const endSessionsIn = (tx: Tx, personId: string) =>
  tx.$queryRaw<{ id: string }[]>`
    delete from session where person_id = ${personId}::uuid returning id`;

export async function endSessionsOf(personId: string) {
  const { rows } = await pool.query<{ id: string }>(
    "delete from session where person_id = $1 returning id",
    [personId],
  );
  announceEnd(rows);
}

export async function endSessionOfToken(token: string) {
  const { rows } = await pool.query<{ id: string }>(
    "delete from session where token_hash = $1 returning id",
    [tokenHashOf(token)],
  );
  announceEnd(rows);
}

/** Open streams of these sessions end at once; one that missed the notice is found by session-watch.ts. */
export function announceEnd(sessions: { id: string }[]) {
  for (const { id } of sessions) publish(`${SESSION_TOPIC}${id}`, { type: "ended" });
}
