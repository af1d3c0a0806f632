import { pool } from "#server/platform/db.ts";
import type { Account } from "./models/account.ts";

/**
 * One statement ends the run, keeps what it was, and counts it for its day: the day's row is held for no longer than
 * that, and nobody waits for another query. A run that was cut has ended already; its account follows.
 * @param said the whole answer, which ends the run; null for one that has ended otherwise
 */
export async function keepAccount(runId: string, account: Account, said: string | null) {
  await pool.query({ name: "keep-account", text: SQL, values: valuesOf(runId, account, said) });
}

/** A run that the reaper ended, as its process died, has no account: nobody knows what it took. */
const SQL = `
  with kept as (
    update assistant_run set
      draft = case when $2::text is null or ended_at is not null then draft else $2 end,
      "end" = case when $2::text is null then "end" else coalesce("end", 'finished') end,
      ended_at = case when $2::text is null then ended_at else coalesce(ended_at, $3::timestamptz) end,
      answered_by = $4, outside_model = $5, taken_over = $6::"TakenOver", first_text_ms = $7, whole_ms = $8, steps = $9,
      is_estimated = $10, links_left_out = $11, outside_on = $12::date, tokens_in = $13, tokens_out = $14, cost_micros = $15
    where id = $1
    returning outside_on, tokens_in, tokens_out, cost_micros
  )
  insert into assistant_day as total (day, turns, unpriced, tokens_in, tokens_out, cost_micros)
  select outside_on, 1, (cost_micros is null)::int, tokens_in, tokens_out, coalesce(cost_micros, 0)
  from kept where outside_on is not null
  on conflict (day) do update set
    turns = total.turns + 1,
    unpriced = total.unpriced + excluded.unpriced,
    tokens_in = total.tokens_in + excluded.tokens_in,
    tokens_out = total.tokens_out + excluded.tokens_out,
    cost_micros = total.cost_micros + excluded.cost_micros`;

function valuesOf(runId: string, account: Account, said: string | null) {
  const { outsideOn, tokensIn, tokensOut } = account;
  return [
    runId,
    said,
    new Date(),
    account.answeredBy,
    account.outsideModel,
    account.takenOver,
    account.firstTextMs,
    account.wholeMs,
    account.steps,
    account.isEstimated,
    account.linksLeftOut,
    outsideOn,
    outsideOn && tokensIn,
    outsideOn && tokensOut,
    account.costMicros,
  ];
}
