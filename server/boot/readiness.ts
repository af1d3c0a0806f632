import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";

type Said = { databaseUrl: string } | { allAreUp: true; isSpokesman: boolean };

let areUp = cluster.isPrimary;

/** Of several processes the first that listens is not the whole program: it is up when all of them are. */
export const isReady = () => areUp;

export const sendDatabase = (worker: Worker, databaseUrl: string) => send(worker, { databaseUrl });

export const notifyReady = (worker: Worker, isSpokesman = false) =>
  send(worker, { allAreUp: true, isSpokesman });

function send(worker: Worker, said: Said) {
  if (worker.isConnected()) worker.send(said, () => {});
}

/** For a worker, which is started before the database is. */
export async function receiveDatabase(signal: AbortSignal): Promise<string> {
  for (;;) {
    const [said] = (await once(process, "message", { signal })) as [Said];
    if ("databaseUrl" in said) return said.databaseUrl;
  }
}

export function onReady(welcome: () => Promise<void>) {
  process.on("message", async (said: Said) => {
    if (!("allAreUp" in said)) return;
    if (said.isSpokesman) await welcome();
    areUp = true;
  });
}
