import { pool } from "#server/platform/db.ts";
import type { TakenOver } from "#server/platform/prisma/enums.ts";
import type { Figures } from "../schema.ts";

/** So many are read in a blink, and say as much as all of them. */
const MOST = 50_000;

/** By the index on started_at; what is still being written counts when it has ended. */
export const figuresSql = `
  with recent as (
    select conversation_id, first_text_ms, outside_model, outside_on, taken_over, links_left_out, tokens_in, tokens_out,
           is_estimated, cost_micros
    from assistant_run where started_at >= $1 and ended_at is not null
    order by started_at desc limit $2
  )
  select count(*)::int as turns,
    count(outside_model)::int as "withOutside",
    coalesce(sum(links_left_out), 0)::int as "linksLeftOut",
    percentile_cont(0.5) within group (order by first_text_ms) as "firstTextP50Ms",
    percentile_cont(0.95) within group (order by first_text_ms) as "firstTextP95Ms",
    coalesce(sum(tokens_in), 0)::float8 as "tokensIn",
    coalesce(sum(tokens_out), 0)::float8 as "tokensOut",
    coalesce(bool_or(is_estimated), false) as "isEstimated",
    coalesce(sum(cost_micros), 0)::float8 as "costMicros",
    count(outside_on)::int as asked,
    count(*) filter (where outside_on is not null and cost_micros is null)::int as unpriced,
    count(distinct conversation_id) filter (where outside_on is not null)::int as conversations,
    (select coalesce(json_object_agg(taken_over, turns), '{}') from (
       select taken_over, count(*)::int as turns from recent where taken_over is not null group by taken_over
     ) reasons) as "takenOver"
  from recent`;

type Row = Omit<Figures, "takenOver" | "isSample"> & {
  takenOver: Partial<Record<TakenOver, number>>;
};

export async function figuresSince(since: Date, most = MOST): Promise<Figures> {
  const { rows } = await pool.query<Row>(figuresSql, [since, most]);
  const [row] = rows;
  if (!row) throw new Error("An aggregate has one row");
  const { takenOver, ...figures } = row;
  return {
    ...figures,
    takenOver: REASONS.map((reason) => ({ reason, turns: takenOver[reason] ?? 0 })).filter(
      ({ turns }) => turns > 0,
    ),
    isSample: figures.turns === most,
  };
}

const REASONS: TakenOver[] = [
  "slow",
  "failed",
  "cut",
  "figure",
  "resting",
  "customer_cap",
  "portal_cap",
];
