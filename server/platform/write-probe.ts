import type { Pool } from "pg";
import { log } from "./log.ts";

const GOOD_FOR_MS = 5_000;
const BAD_FOR_MS = 1_000;

/**
 * One small commit, and a sort too large for its memory: the first fails where the log cannot grow or nothing may
 * be changed, the second where the disk is full, and neither leaves anything behind.
 */
const PROBE = `
  do $$
  begin
    if current_setting('transaction_read_only')::boolean then
      raise read_only_sql_transaction using message = 'only reading is allowed';
    end if;
    perform set_config('work_mem', '64kB', true);
    perform count(*) from (select md5(n::text) from generate_series(1, 5000) n order by 1) sorted;
    perform pg_logical_emit_message(true, 'kindline', 'can this be written?');
  end $$`;

/** @returns what asks; however often that is, the database is asked every few seconds. */
export function writeProbe(poolNow: () => Pool, clock = Date.now) {
  let asking: Promise<boolean> | null = null;
  let latest = { is: false, until: -Infinity };

  async function ask() {
    const is = await poolNow().query(PROBE).then(always, reported);
    latest = { is, until: clock() + (is ? GOOD_FOR_MS : BAD_FOR_MS) };
    asking = null;
    return is;
  }

  return async function canWrite() {
    return clock() < latest.until ? latest.is : (asking ??= ask());
  };
}

const always = () => true;

function reported(error: unknown) {
  log.error({ err: error }, "the database cannot be written to");
  return false;
}
