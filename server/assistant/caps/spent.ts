import { dateOf } from "#server/platform/calendar.ts";
import { db, pool } from "#server/platform/db.ts";
import { type AssistantCaps, capReached, DEFAULT_ASSISTANT_CAPS, type Spent } from "../policy.ts";
import { portalDay } from "./portal-day.ts";

type Row = {
  caps: AssistantCaps | null;
  tokens: number;
  costMicros: number;
  portalTokens: number;
  portalMicros: number;
};

/** One way to the database: the newest caps, the day's one row, and the customer's own turns of that day. */
export const spentSql = `
  select
    (select json_build_object('customerCents', customer_cents, 'customerThousands', customer_thousands,
                              'portalDollars', portal_dollars, 'portalThousands', portal_thousands)
     from assistant_rules order by version desc limit 1) as caps,
    own.tokens, own.micros as "costMicros",
    coalesce(day.tokens_in + day.tokens_out, 0)::float8 as "portalTokens",
    coalesce(day.cost_micros, 0)::float8 as "portalMicros"
  from (
    select coalesce(sum(run.tokens_in + run.tokens_out), 0)::float8 as tokens,
           coalesce(sum(run.cost_micros), 0)::float8 as micros
    from conversation c join assistant_run run on run.conversation_id = c.id and run.outside_on = $2
    where c.customer_id = $1
  ) own left join assistant_day day on day.day = $2`;

/**
 * Before the outside model is asked. What is being written is not counted before its end, so that customers who ask at
 * once may exceed a cap by the turns that are under way, and one customer by one turn.
 */
export async function capReachedBy(customerId: string) {
  const { rows } = await pool.query<Row>({
    name: "spent-today",
    text: spentSql,
    values: [customerId, portalDay()],
  });
  const [row] = rows;
  if (!row) return null;
  return capReached(row.caps ?? DEFAULT_ASSISTANT_CAPS, {
    customer: { tokens: row.tokens, costMicros: row.costMicros },
    portal: { tokens: row.portalTokens, costMicros: row.portalMicros },
  });
}

export async function portalSpentToday(): Promise<Spent> {
  const today = await db.assistantDay.findUnique({ where: { day: dateOf(portalDay()) } });
  return {
    tokens: Number((today?.tokensIn ?? 0n) + (today?.tokensOut ?? 0n)),
    costMicros: Number(today?.costMicros ?? 0n),
  };
}
