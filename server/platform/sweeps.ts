import { pool } from "./db.ts";
import { SWEEP_LOCK } from "./locks.ts";
import { log } from "./log.ts";

export type Sweep = { name: string; seconds: number; run: () => Promise<unknown> };

/** In one process at a time, by a lock of the database. @returns how to stop; it waits for what is running. */
export function startSweeps(sweeps: Sweep[]) {
  const stops = sweeps.map(every);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function every(sweep: Sweep) {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= runAlone(sweep)
      .catch((error: unknown) => log.error({ err: error, sweep: sweep.name }, "a sweep failed"))
      .finally(() => (running = null));
  }, sweep.seconds * 1000);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function runAlone({ name, run }: Sweep) {
  const client = await pool.connect();
  let broken = true;
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      `select pg_try_advisory_lock(${SWEEP_LOCK}) as mine`,
      [name],
    );
    if (rows[0]?.mine) {
      await run();
      await client.query(`select pg_advisory_unlock(${SWEEP_LOCK})`, [name]);
    }
    broken = false;
  } finally {
    client.release(broken);
  }
}

/**
 * What a sweep does with what it has found, one after the other. One that fails stands in the log and is tried again
 * with the next look; it does not hold up those behind it.
 * @returns the sum of what was done.
 */
export async function eachByItself<Row>(rows: Row[], treat: (row: Row) => Promise<number>) {
  let done = 0;
  for (const row of rows) {
    done += await treat(row).catch((error: unknown) => {
      log.error({ err: error, row }, "a sweep failed with one of many");
      return 0;
    });
  }
  return done;
}
