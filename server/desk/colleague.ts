import { findConversation } from "#server/conversations/find.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound, SignedOut } from "#server/platform/errors.ts";
import { languageOf } from "#server/platform/locale.ts";
import { areStaff, authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { CAPACITY, heardAround, presenceStateOf } from "./policy.ts";
import type { ColleagueView } from "./schema.ts";

/** First who speaks the customer's language, then who is on shift, then who has the fewest conversations. */
export async function listColleagues(
  viewer: Viewer,
  conversationId: string,
): Promise<ColleagueView[]> {
  authorize(isStaff(viewer));
  const { agentId, locale } = await findConversation(viewer, conversationId);
  const [people, held] = await Promise.all([thereBut(viewer, agentId), assignedByAgent()]);
  const language = languageOf(locale);
  return people
    .map(({ id, name, languages, shifts }) => ({
      id,
      name,
      languages,
      speaksTheirs: languages.includes(language),
      conversations: held.get(id) ?? 0,
      isOffShift: shifts.length > 0 && !shifts.some(isRunning),
      isMe: id === viewer.id,
    }))
    .toSorted(
      (a, b) =>
        Number(b.speaksTheirs) - Number(a.speaksTheirs) ||
        Number(a.isOffShift) - Number(b.isOffShift) ||
        a.conversations - b.conversations ||
        a.name.localeCompare(b.name),
    );
}

export async function assignedByAgent() {
  const rows = await db.conversation.groupBy({
    by: ["agentId"],
    where: { closedAt: null, agentId: { not: null } },
    _count: true,
  });
  return new Map(rows.map(({ agentId, _count }) => [agentId, _count]));
}

/**
 * Their row is held until the COMMIT: nobody is deactivated in the same moment and left with a conversation.
 * @returns the name of the colleague.
 * @throws Conflict, which names them, unless they take conversations now. The viewer, who just clicked, is there.
 */
export async function mustBeThere(tx: Tx, viewer: Viewer, id: string) {
  await hold(tx, id);
  const person = await tx.person.findFirst({
    where: { id, ...areStaff },
    select: { name: true, deactivatedAt: true, presence: true },
  });
  if (!person) throw new NotFound();
  const { name, deactivatedAt, presence } = person;
  if (deactivatedAt) throw new Conflict("desk.noLongerHere", { name });
  const isThere = id === viewer.id || presenceStateOf(presence, now()) === "online";
  if (!isThere) throw new Conflict("desk.notOnline", { name });
  return name;
}

/** The person, if they take conversations now and have room for one more; their row is held until the COMMIT. */
export async function findFree(tx: Tx, id: string) {
  await hold(tx, id);
  const person = await tx.person.findFirst({
    where: { id, ...areStaff, deactivatedAt: null },
    select: { id: true, name: true, presence: true },
  });
  if (!person || presenceStateOf(person.presence, now()) !== "online") return null;
  const held = await tx.conversation.count({ where: { agentId: id, closedAt: null } });
  return held < CAPACITY ? person : null;
}

/** For whoever joins: a request that was under way when they were deactivated gets nothing any more. */
export async function mustBeActive(tx: Tx, { id }: Viewer) {
  await hold(tx, id);
  const active = await tx.person.count({ where: { id, deactivatedAt: null } });
  if (active === 0) throw new SignedOut();
}

const hold = (tx: Tx, id: string) =>
  tx.$queryRaw`select 1 from person where id = ${id}::uuid for share`;

/** Whoever has had a shift lately, or has one soon, works shifts. */
const LATELY_MS = 14 * 86_400_000;

function thereBut({ id: viewerId }: Viewer, agentId: string | null) {
  const at = now();
  const lately = {
    startsAt: { lt: new Date(+at + LATELY_MS) },
    endsAt: { gt: new Date(+at - LATELY_MS) },
  };
  return db.person.findMany({
    where: {
      ...areStaff,
      deactivatedAt: null,
      ...(agentId ? { NOT: { id: agentId } } : {}),
      OR: [{ presence: { availableAt: { not: null }, seenAt: heardAround(at) } }, { id: viewerId }],
    },
    select: {
      id: true,
      name: true,
      languages: true,
      shifts: {
        where: { cancelledAt: null, ...lately },
        select: { startsAt: true, endsAt: true },
      },
    },
  });
}

const isRunning = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
  startsAt <= now() && endsAt > now();
