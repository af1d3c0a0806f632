import { now } from "#server/platform/clock.ts";
import { pool } from "#server/platform/db.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { type Rule, rules } from "./rules.ts";

const BATCH = 500;
const MOST_BATCHES = 20;

export const applyRetention = () => eachByItself(rules, applyRule);

/** In small transactions that pass over rows in use, so that nobody waits for it and it waits for nobody. */
async function applyRule(rule: Rule) {
  const text = statementOf(rule);
  const before = new Date(+now() - rule.minutes * 60_000);
  let done = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const { rowCount } = await pool.query(text, [before, BATCH]);
    done += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH) break;
  }
  return done;
}

function statementOf({ table, key, since, only = "true", change }: Rule) {
  const verb = change ? `update ${table} set ${change}` : `delete from ${table}`;
  return `
    ${verb} where ${key} in (
      select ${key} from ${table} where ${since} < $1 and ${only}
      order by ${since} limit $2 for update skip locked
    )`;
}
