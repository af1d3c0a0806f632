import type { PoolClient } from "pg";
import { pool } from "./db.ts";
import { createLane } from "./lane.ts";
import { SWEEP_LOCK } from "./locks.ts";

export type SweepLocks = ReturnType<typeof openSweepLocks>;

/**
 * The locks of all sweeps of this process stand on one connection. If each stood on one of its own, enough of them
 * together would hold the whole pool, and all wait in it for ever for one more to do their work with.
 */
export function openSweepLocks() {
  let held: Promise<PoolClient> | null = null;
  const lane = createLane(1);

  /** @returns null when another process has it */
  async function take(name: string) {
    const connection = (held ??= pool.connect());
    const isMine = await ask(connection, "pg_try_advisory_lock", name);
    return isMine ? { release: () => ask(connection, "pg_advisory_unlock", name) } : null;
  }

  /** Its locks ended with a connection that broke; the next look opens another. */
  async function ask(connection: Promise<PoolClient>, what: string, name: string) {
    try {
      const client = await connection;
      const { rows } = await lane.run(() =>
        client.query<{ yes: boolean }>(`select ${what}(${SWEEP_LOCK}) as yes`, [name]),
      );
      return rows[0]?.yes === true;
    } catch (error) {
      if (held === connection) await drop();
      throw error;
    }
  }

  async function drop() {
    const connection = held;
    held = null;
    await connection?.then((client) => client.release(true)).catch(() => {});
  }

  return { take, close: drop };
}
