import { promisedBy } from "#server/callbacks/policy.ts";
import { addDays, dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { portalZone } from "#server/platform/portal-zone.ts";
import { Prisma } from "#server/platform/prisma/client.ts";
import { DAYS } from "./policy.ts";
import type { Others, Outcomes, PromiseFigures } from "./schema.ts";
import { wishes, type Asked } from "./wishes.ts";

/** From the rows themselves, so that it is right at any moment; a page asks through `figures.ts`. */
export async function countPromises(at: Date): Promise<PromiseFigures> {
  const to = dayIn(portalZone(), at);
  const span = { from: addDays(to, 1 - DAYS), to };
  const asked = await askedSince(span.from, at);
  const [rows, calls] = await Promise.all([countWishes(asked), countCalls(asked)]);
  const whole = rows.find(({ on }) => on === null);
  const { median, p90, on: _, ...requests } = whole ?? NOTHING;
  return {
    span,
    requests,
    wait: { median, p90, of: requests.kept + requests.late },
    calls,
    days: daysOf(span.from, rows),
    countedAt: at.toISOString(),
  };
}

/** From that day's midnight on. What a clock that was wrong has written into the future does not count. */
export async function askedSince(day: string, at: Date): Promise<Asked> {
  const [row] = await db.$queryRaw<{ midnight: Date }[]>`
    select ${day}::date::timestamp at time zone ${portalZone()} as midnight`;
  return { from: row?.midnight ?? at, at };
}

type Row = Outcomes & Others & { on: Date | null; median: number | null; p90: number | null };

const NOTHING: Row = {
  on: null,
  kept: 0,
  late: 0,
  broken: 0,
  takenBack: 0,
  calls: 0,
  open: 0,
  median: null,
  p90: null,
};

/** One row a day on which somebody asked, and one for all of them. */
const countWishes = (asked: Asked) =>
  db.$queryRaw<Row[]>`
    with ${wishes(asked)}, on_days as (
      select *, (first_asked_at at time zone ${portalZone()})::date as on_day from wish
    )
    select on_day as on,
      count(*) filter (where outcome = 'kept')::int as kept,
      count(*) filter (where outcome = 'late')::int as late,
      count(*) filter (where outcome = 'broken')::int as broken,
      count(*) filter (where outcome = 'taken_back')::int as "takenBack",
      count(*) filter (where outcome = 'call')::int as calls,
      count(*) filter (where outcome = 'open')::int as open,
      ${waited(0.5)} as median, ${waited(0.9)} as p90
    from on_days group by grouping sets ((), (on_day))`;

/** Milliseconds from the first ask. */
const waited = (share: number) => Prisma.sql`
  (percentile_disc(${share}::float8) within group (order by extract(epoch from answered_at - first_asked_at))
    filter (where outcome in ('kept', 'late')) * 1000)::float8`;

function daysOf(from: string, rows: Row[]) {
  const found = new Map(rows.flatMap((row) => (row.on ? [[dayOf(row.on), row] as const] : [])));
  return Array.from({ length: DAYS }, (_, index) => {
    const on = addDays(from, index);
    const { kept, late, broken } = found.get(on) ?? NOTHING;
    return { on, kept, late, broken };
  });
}

type Calls = PromiseFigures["calls"];

/** By the time last agreed on. Called counts, also where nobody answered; whoever cancels is not counted. */
async function countCalls({ from, at }: Asked): Promise<Calls> {
  const missedUntil = new Date(+at - (+promisedBy({ endsAt: at }) - +at));
  const [row] = await db.$queryRaw<Calls[]>`
    select count(*) filter (where not is_missed and called_at <= ends_at)::int as kept,
      count(*) filter (where not is_missed and called_at > ends_at)::int as late,
      count(*) filter (where is_missed)::int as missed
    from callback
    left join lateral (
      select min(started_at) as called_at from callback_attempt where callback_id = callback.id
    ) attempt on true
    cross join lateral (
      select coalesce("end" = 'missed', called_at is null and ends_at <= ${missedUntil}::timestamptz) as is_missed
    ) missing
    where starts_at >= ${from}::timestamptz and starts_at <= ${at}::timestamptz
      and "end" is distinct from 'cancelled'`;
  return row ?? { kept: 0, late: 0, missed: 0 };
}
