import { notifySessionsEnded } from "#server/platform/session-topic.ts";
import { now } from "#server/platform/clock.ts";
import { db, pool, type Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { hash } from "#server/platform/secrets.ts";
import { areStaff, type Role, type Viewer } from "#server/platform/viewer.ts";
import { isToken, parseCookies, sessionCookie } from "./cookies.ts";
import { describeDevice } from "./device.ts";
import { sessionLimitsOf, visibleTo } from "./policy.ts";
import type { SessionView } from "./schema.ts";

const TOUCH_MS = 60_000;
const NEW_COOKIE_MS = 1500;

const idleSince = (role: Role) => new Date(now().getTime() - sessionLimitsOf(role).idleMs);
const tokenHashOf = (token: string) => hash("session", token);

export async function sessionIn(cookieHeader: string | null | undefined) {
  const token = parseCookies(cookieHeader)[sessionCookie()];
  return isToken(token) ? sessionOf(token) : null;
}

export async function viewerOf(cookieHeader: string | null | undefined): Promise<Viewer | null> {
  return (await sessionIn(cookieHeader))?.viewer ?? null;
}

type Moments = { seenAt: Date; expiresAt: Date; provenAt: Date };
export type Session = Moments & { viewer: Viewer };

const IS_LIVE = `s.expires_at > $2 and p.deactivated_at is null
  and s.seen_at > case when p.role = 'customer' then $3::timestamptz else $4::timestamptz end`;

const liveAt = () => [now(), idleSince("customer"), idleSince("agent")];

/** Written by hand because Prisma asks twice for a row and its relation. */
const LIVE_SESSION = `
  select p.id, p.role, p.name, p.email, p.locale, p.time_zone as "timeZone",
         s.id as "sessionId", s.seen_at as "seenAt", s.expires_at as "expiresAt", s.proven_at as "provenAt"
  from session s join person p on p.id = s.person_id
  where s.token_hash = $1 and ${IS_LIVE}`;

const LIVE_AMONG = `
  select s.id from session s join person p on p.id = s.person_id
  where s.id = any($1::uuid[]) and ${IS_LIVE}`;

export async function sessionOf(token: string): Promise<Session | null> {
  const { rows } = await pool.query<Viewer & Moments>({
    name: "live-session",
    text: LIVE_SESSION,
    values: [tokenHashOf(token), ...liveAt()],
  });
  const [row] = rows;
  if (!row) return null;
  const { seenAt, expiresAt, provenAt, ...viewer } = row;
  return { viewer, seenAt, expiresAt, provenAt };
}

export async function liveSessionsAmong(ids: string[]) {
  const { rows } = await pool.query<{ id: string }>({
    name: "live-sessions",
    text: LIVE_AMONG,
    values: [ids, ...liveAt()],
  });
  return new Set(rows.map(({ id }) => id));
}

export async function keepAwake({ viewer, seenAt }: Pick<Session, "viewer" | "seenAt">) {
  const before = new Date(now().getTime() - TOUCH_MS);
  if (seenAt > before) return;
  const where = { id: viewer.sessionId, seenAt: { lte: before } };
  await db.session.updateMany({ where, data: { seenAt: now() } });
}

type NewSession = {
  personId: string;
  token: string;
  formerToken: string | undefined;
  userAgent: string;
};

/** A browser has one session: signing in again ends the former one, whoever it belonged to. */
export async function startSession({ personId, token, formerToken, userAgent }: NewSession) {
  const { role } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { role: true },
  });
  const expiresAt = new Date(now().getTime() + sessionLimitsOf(role).lifetimeMs);
  const ended = await db.$transaction(async (tx) => {
    const former = isToken(formerToken) ? [{ tokenHash: tokenHashOf(formerToken) }] : [];
    const over = [{ expiresAt: { lte: now() } }, { seenAt: { lte: idleSince(role) } }];
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
        provenAt: now(),
        expiresAt,
      },
    });
    await tx.person.updateMany({
      where: { id: personId, joinedAt: null, ...areStaff },
      data: { joinedAt: now() },
    });
    return rows;
  });
  notifyEndSoon(ended);
  return { expiresAt };
}

export async function listSessions(viewer: Viewer): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    where: {
      ...visibleTo(viewer),
      expiresAt: { gt: now() },
      seenAt: { gt: idleSince(viewer.role) },
    },
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
  notifyEnd([{ id }]);
}

export async function endAllSessions(viewer: Viewer) {
  await endSessionsOf(viewer.id);
}

/** @returns what `notifyEnd` is called with, after the COMMIT of the change that is the reason. */
export const endSessionsIn = (tx: Tx, personId: string) =>
  tx.$queryRaw<{ id: string }[]>`
    delete from session where person_id = ${personId}::uuid returning id`;

/** Of all other devices. @returns what `notifyEnd` is called with, after the COMMIT */
export const endOtherSessionsIn = (tx: Tx, { id, sessionId }: Viewer) =>
  tx.$queryRaw<{ id: string }[]>`
    delete from session where person_id = ${id}::uuid and id <> ${sessionId}::uuid returning id`;

export async function endSessionsOf(personId: string) {
  const { rows } = await pool.query<{ id: string }>(
    "delete from session where person_id = $1 returning id",
    [personId],
  );
  notifyEnd(rows);
}

export async function endSessionOfToken(token: string) {
  const { rows } = await pool.query<{ id: string }>(
    "delete from session where token_hash = $1 returning id",
    [tokenHashOf(token)],
  );
  notifyEnd(rows);
}

/** Open streams of these sessions end at once; one that missed the notice is found by session-watch.ts. */
export function notifyEnd(sessions: { id: string }[]) {
  if (sessions.length > 0) notifySessionsEnded(sessions.map(({ id }) => id));
}

/**
 * Of a browser in which somebody signs in anew: its other tabs hear of it once it has the new cookie, as whoever asks
 * before is taken for nobody.
 */
export const notifyEndSoon = (sessions: { id: string }[]) =>
  void setTimeout(notifyEnd, NEW_COOKIE_MS, sessions).unref();
