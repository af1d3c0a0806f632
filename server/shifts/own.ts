import { addDays, monthOf } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { dayOf } from "#server/platform/format/day.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { aloneIn } from "./alone.ts";
import { sumOfPay } from "./pay.ts";
import { live } from "./place.ts";
import { canWorkShifts, type ShiftRules } from "./policy.ts";
import { isClose } from "./release.ts";
import { shiftRulesInForce } from "./rules.ts";
import type { Earnings, OwnShifts, OwnShiftView } from "./schema.ts";
import { shiftViewOf } from "./work-view.ts";
import { hoursInWeek, hoursOf, mondayOf, roughHours } from "./working-time.ts";

const WEEKS = 4;
const MOST = 200;
const DAY = 86_400_000;

/** The viewer's shifts of this week and the next ones, with their hours and what they are paid. */
export async function ownShiftsByWeek(viewer: Viewer): Promise<OwnShifts> {
  authorize(canWorkShifts(viewer));
  const { timeZone } = viewer;
  const [today, at] = [dayIn(timeZone), now()];
  const mondays = Array.from({ length: WEEKS }, (_, week) => addDays(mondayOf(today), week * 7));
  const [rows, rules] = await Promise.all([ownBetween(viewer, mondays), shiftRulesInForce()]);
  const [beside, alone] = await Promise.all([
    colleaguesBeside(viewer, rows),
    ownAlone(viewer, rows),
  ]);
  return {
    today,
    shifts: rows.filter(isShown(at)).map((row) => ({
      ...ownViewOf(row, { timeZone, rules, at }),
      colleagues: beside.get(row.id) ?? 0,
      isAlone: alone.has(row.id),
    })),
    weeks: mondays.map((monday) => {
      const those = rows.filter(({ startsAt }) => mondayOf(dayOf(startsAt, timeZone)) === monday);
      const pay = { minor: sumOfPay(those, rules), currency: rules.currency };
      return { monday, hours: roughHours(hoursInWeek(those, monday, timeZone)), pay };
    }),
    mostHours: rules.weekHours,
    restHours: rules.restHours,
  };
}

/** Who was online for a minute or two has worked no tenth of an hour: it counts into the sums, and is no row. */
const isShown = (at: Date) => (row: Row) =>
  row.origin !== "on_demand" || row.endsAt > at || roughHours(hoursOf(row)) > 0;

/** What this calendar month's shifts are paid, those ahead with it. */
export async function earningsOf(viewer: Viewer): Promise<Earnings> {
  authorize(canWorkShifts(viewer));
  const { timeZone } = viewer;
  const month = monthOf(dayIn(timeZone));
  const first = new Date(`${month}-01T00:00:00Z`);
  const [rows, rules] = await Promise.all([
    db.shift.findMany({
      where: {
        agentId: viewer.id,
        ...live,
        startsAt: { gte: new Date(+first - DAY), lt: new Date(+first + 33 * DAY) },
      },
      select: { startsAt: true, endsAt: true, surgePercent: true },
      take: MOST,
    }),
    shiftRulesInForce(),
  ]);
  const those = rows.filter(({ startsAt }) => monthOf(dayOf(startsAt, timeZone)) === month);
  return {
    month,
    pay: { minor: sumOfPay(those, rules), currency: rules.currency },
    hours: roughHours(those.reduce((hours, shift) => hours + hoursOf(shift), 0)),
  };
}

const included = {
  openShift: { select: { topic: true, language: true } },
  _count: { select: { swapsFrom: { where: { endedAt: null } } } },
} as const;

type Row = Prisma.ShiftGetPayload<{ include: typeof included }>;

function ownBetween({ id: agentId, timeZone }: Viewer, mondays: string[]): Promise<Row[]> {
  const [first = "", last = first] = [mondays[0], mondays.at(-1)];
  const [from, to] = [Date.parse(first) - DAY, Date.parse(last) + 8 * DAY];
  return db.shift
    .findMany({
      where: { agentId, ...live, startsAt: { gte: new Date(from), lt: new Date(to) } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: MOST,
      include: included,
    })
    .then((rows) =>
      rows.filter(({ startsAt }) => {
        const day = dayOf(startsAt, timeZone);
        return day >= first && day < addDays(last, 7);
      }),
    );
}

const ownViewOf = (
  row: Row,
  { timeZone, rules, at }: { timeZone: string; rules: ShiftRules; at: Date },
): Omit<OwnShiftView, "colleagues" | "isAlone"> => ({
  ...shiftViewOf(row, { timeZone, rules }),
  isReleased: row.releasedAt !== null,
  isOnDemand: row.origin === "on_demand",
  needsReplacement: isClose(row, rules.releaseHours, at),
  asked: row._count.swapsFrom,
});

async function ownAlone({ id }: Viewer, rows: Row[]) {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return new Set<string>();
  const found = await aloneIn(db, { startsAt: first.startsAt, endsAt: last.endsAt }, id);
  return new Set(found.map((shift) => shift.id));
}

/** With how many others each of these shifts is worked, at some time of it. */
async function colleaguesBeside({ id }: Viewer, rows: Row[]) {
  const [first] = rows;
  if (!first) return new Map<string, number>();
  const found = await db.$queryRaw<{ id: string; colleagues: number }[]>`
    select own.id, count(distinct other.agent_id)::int as colleagues
    from shift own
    join shift other on other.agent_id <> own.agent_id and other.cancelled_at is null
      and other.starts_at < own.ends_at and other.ends_at > own.starts_at
    where own.id = any(${rows.map((row) => row.id)}::uuid[]) and own.agent_id = ${id}::uuid
    group by own.id`;
  return new Map(found.map((row) => [row.id, row.colleagues]));
}
