import { db } from "#server/platform/db.ts";
import type { Span } from "./period.ts";
import type { InsightHourView } from "./schema.ts";
import { countIn, quantile } from "./spread.ts";
import { spreadSum } from "./topics.ts";

type Row = { hour: number; chats: number; spread: number[] };

const SQL = `
  select hour, sum(chats)::int as chats, ${spreadSum("person_first")} as spread
  from insight_hour where day between $1::date and $2::date and language = $3
  group by hour order by hour`;

/** How soon people answer, by the hour in which the conversation began. */
export async function listHours({ from, to }: Span, language: string): Promise<InsightHourView[]> {
  const rows = await db.$queryRawUnsafe<Row[]>(SQL, from, to, language);
  return rows.map(({ hour, chats, spread }) => ({
    hour,
    chats,
    median: quantile(spread, 0.5),
    p90: quantile(spread, 0.9),
    of: countIn(spread),
  }));
}
