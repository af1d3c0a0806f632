import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";

/** What the primary says to a worker: first where the database is, and at last that all of them answer. */
type Said = { databaseUrl: string } | { allAreUp: true; isSpokesman: boolean };

let areUp = cluster.isPrimary;

/** Of several processes the first that listens is not the whole program: it is up when all of them are. */
export const isReady = () => areUp;

export const sendDatabase = (worker: Worker, databaseUrl: string) => send(worker, { databaseUrl });

/** @param isSpokesman one of them tells the person at the keyboard. */
export const notifyReady = (worker: Worker, isSpokesman = false) =>
  send(worker, { allAreUp: true, isSpokesman });

function send(worker: Worker, said: Said) {
  // The end of one that died is heard, and seen to, elsewhere.
  if (worker.isConnected()) worker.send(said, () => {});
}

/** For a worker, which is started before the database is. */
export async function receiveDatabase(signal: AbortSignal): Promise<string> {
  for (;;) {
    // Only the primary speaks on this line.
    const [said] = (await once(process, "message", { signal })) as [Said];
    if ("databaseUrl" in said) return said.databaseUrl;
  }
}

/** For a worker, before it listens. */
export function onReady(welcome: () => Promise<void>) {
  process.on("message", async (said: Said) => {
    if (!("allAreUp" in said)) return;
    if (said.isSpokesman) await welcome();
    areUp = true;
  });
}
