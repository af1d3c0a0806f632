import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import type { Wire } from "./bus.ts";

const CHANNEL = "kindline";

/**
 * NOTIFY on a connection of its own: inside the transactions it would hold a database-wide lock over their fsync.
 * A lost connection is opened again; what was said meanwhile is found by the streams' slow poll.
 */
export async function openPostgresWire(
  url: string,
  receive: (payload: string) => void,
  onReturn: () => void,
): Promise<Wire> {
  const closing = new AbortController();
  let client: Client | null = null;

  async function connect() {
    const next = new Client({ connectionString: url, application_name: "kindline bus" });
    next.on("notification", ({ payload }) => payload && receive(payload));
    next.on("error", () => {});
    next.on("end", () => {
      // An attempt that failed has its next one already; two for each would soon be thousands.
      if (client !== next) return;
      client = null;
      void reconnect();
    });
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    client = next;
  }

  async function reconnect() {
    for (let delay = 100; !closing.signal.aborted; delay = Math.min(delay * 2, 5_000)) {
      await wait(delay, undefined, { ref: false });
      if (closing.signal.aborted || (await connect().then(always, never))) return onReturn();
    }
  }

  await connect();
  return {
    send: async (payload) => {
      await client?.query("select pg_notify($1, $2)", [CHANNEL, payload]);
    },
    isUp: () => client !== null,
    close: async () => {
      closing.abort();
      await client?.end();
    },
  };
}

const always = () => true;
const never = () => false;
