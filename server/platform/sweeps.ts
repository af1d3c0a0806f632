import { createLane } from "./lane.ts";
import { log } from "./log.ts";
import { openSweepLocks, type SweepLocks } from "./sweep-locks.ts";

export type Sweep = { name: string; seconds: number; run: () => Promise<unknown> };

/** All ticks of a minute fall together, and each takes connections that people wait for. */
const AT_ONCE = 6;

/** In one process at a time, by a lock of the database. @returns how to stop; it waits for what is running. */
export function startSweeps(sweeps: Sweep[], atOnce = AT_ONCE) {
  const locks = openSweepLocks();
  const lane = createLane(atOnce);
  const stops = sweeps.map((sweep) => every(sweep, () => lane.run(() => runAlone(sweep, locks))));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
    await locks.close();
  };
}

function every({ name, seconds }: Sweep, look: () => Promise<void>) {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= look()
      .catch((error: unknown) => log.error({ err: error, sweep: name }, "a sweep failed"))
      .finally(() => (running = null));
  }, seconds * 1000);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function runAlone({ name, run }: Sweep, locks: SweepLocks) {
  const lock = await locks.take(name);
  try {
    if (lock) await run();
  } finally {
    await lock?.release();
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
