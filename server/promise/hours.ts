import { addDays } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { OpenHours } from "./schema.ts";

const DAYS_AHEAD = 7;

type Row = { on: string; from: string | null; to: string | null };

/** When somebody is on shift, today and in the days after it; how many, and who, is nobody's business. */
export async function listHours(at: Date, zone: string): Promise<OpenHours[]> {
  const today = dayIn(zone, at);
  const last = addDays(today, DAYS_AHEAD - 1);
  const rows = await db.$queryRaw<Row[]>`
    with day as (
      select on_day::date as on_day,
        tstzrange(on_day at time zone ${zone}, (on_day + interval '1 day') at time zone ${zone}) as whole
      from generate_series(${today}::timestamp, ${last}::timestamp, interval '1 day') as on_day
    )
    select to_char(on_day, 'YYYY-MM-DD') as on,
      to_char(lower(span) at time zone ${zone}, 'HH24:MI') as from,
      case when upper(span) = upper(whole) then '24:00'
        else to_char(upper(span) at time zone ${zone}, 'HH24:MI') end as to
    from day
    cross join lateral (
      select range_agg(tstzrange(starts_at, ends_at)) as spans from shift
      where cancelled_at is null and ends_at > lower(whole) and starts_at < upper(whole)
    ) staffed
    cross join lateral (
      select range_agg(tstzrange(starts_at, ends_at)) as spans from closed_day
      where reopened_at is null and ends_at > lower(whole) and starts_at < upper(whole)
    ) closed
    left join lateral unnest(
      staffed.spans * tstzmultirange(whole) - coalesce(closed.spans, tstzmultirange())
    ) as span on true
    order by on_day, span`;
  return [...Map.groupBy(rows, ({ on }) => on)].map(([on, spans]) => ({
    on,
    spans: spans.flatMap(({ from, to }) => (from && to ? [{ from, to }] : [])),
  }));
}
