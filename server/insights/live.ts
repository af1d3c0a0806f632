import { addDays, dateOf } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { portalZone } from "#server/platform/portal-zone.ts";
import { areStaff, authorize, type Viewer } from "#server/platform/viewer.ts";
import { heardAround } from "#server/desk/policy.ts";
import { waits } from "#server/desk/queue.ts";
import { canSeeInsights } from "./policy.ts";
import { hourIn } from "./read-facts.ts";
import { ALL } from "./roll-up.ts";
import type { Live } from "./schema.ts";

const SOON_MS = 10 * 60_000;
/** The same day of the week, so often before. */
const WEEKS = [7, 14, 21, 28];

/** How it stands at this moment: from what is open alone. */
export async function readLive(viewer: Viewer): Promise<Live> {
  authorize(canSeeInsights(viewer));
  const at = now();
  const [requests, open, agents, chats] = await Promise.all([
    db.humanRequest.findMany({
      where: waits,
      select: { firstAskedAt: true, deadlineAt: true, breachedAt: true },
    }),
    openConversations(at),
    agentsNow(at),
    chatsToday(at),
  ]);
  const isBreached = (one: (typeof requests)[number]) =>
    one.breachedAt !== null || one.deadlineAt < at;
  const isDue = (one: (typeof requests)[number]) =>
    !isBreached(one) && +one.deadlineAt < +at + SOON_MS;
  const longest = requests.toSorted((a, b) => +a.firstAskedAt - +b.firstAskedAt)[0];
  return {
    waiting: requests.length,
    longestSince: longest?.firstAskedAt.toISOString() ?? null,
    breached: requests.filter(isBreached).length,
    due: requests.filter(isDue).length,
    withAssistant: open.withAssistant - requests.length,
    withPeople: open.withPeople,
    ...agents,
    today: chats.ended + open.today,
    usual: chats.usual,
  };
}

async function openConversations(at: Date) {
  const [row] = await db.$queryRaw<{ withAssistant: number; withPeople: number; today: number }[]>`
    select count(*) filter (where agent_id is null)::int as "withAssistant",
      count(*) filter (where agent_id is not null)::int as "withPeople",
      count(*) filter (where (opened_at at time zone ${portalZone()})::date = ${dayIn(portalZone(), at)}::date)::int as today
    from conversation where closed_at is null`;
  return row ?? { withAssistant: 0, withPeople: 0, today: 0 };
}

async function agentsNow(at: Date) {
  const here = { seenAt: heardAround(at) };
  const [available, atWork] = await Promise.all([
    db.agentPresence.count({ where: { ...here, availableAt: { not: null } } }),
    db.person.count({
      where: {
        ...areStaff,
        deactivatedAt: null,
        OR: [
          { presence: here },
          { shifts: { some: { cancelledAt: null, startsAt: { lte: at }, endsAt: { gt: at } } } },
        ],
      },
    }),
  ]);
  return { available, atWork };
}

/** Those that began today, and how many had begun by this hour on the same days of the last weeks. */
async function chatsToday(at: Date) {
  const today = dayIn(portalZone(), at);
  const hour = hourIn(portalZone(), at);
  const rows = await db.insightHour.findMany({
    where: {
      language: ALL,
      hour: { lte: hour },
      day: { in: [0, ...WEEKS].map((days) => dateOf(addDays(today, -days))) },
    },
    select: { day: true, chats: true },
  });
  const isToday = ({ day }: { day: Date }) => +day === +dateOf(today);
  const earlier = rows.filter((row) => !isToday(row));
  const days = new Set(earlier.map(({ day }) => +day)).size;
  const count = (list: typeof rows) => list.reduce((sum, { chats }) => sum + chats, 0);
  return {
    ended: count(rows.filter(isToday)),
    usual: days > 0 ? Math.round(count(earlier) / days) : null,
  };
}
