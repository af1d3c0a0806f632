import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import type { Env } from "#server/platform/env.ts";
import { log } from "#server/platform/log.ts";
import { tellAllAreUp } from "./together.ts";

const STOP_MS = 4000;
const PAUSE_MS = 1000;

/** Several processes answer on one port; one that dies is replaced. */
export async function openWorkers(env: Env, opened: AsyncDisposableStack, databaseUrl: string) {
  const handedOver = {
    PORT: String(env.PORT),
    DATABASE_URL: databaseUrl,
    DATABASE_OWNER_URL: "",
    DEMO: env.demo ? "1" : "0",
  };
  let stopping = false;

  function watch(worker: Worker) {
    worker.once("exit", (code: number | null, signal: string | null) => {
      if (stopping) return;
      log.error({ worker: worker.id, code, signal }, "a worker died; starting another");
      setTimeout(() => stopping || replace(), PAUSE_MS);
    });
  }

  function replace() {
    const worker = cluster.fork(handedOver);
    worker.once("listening", () => tellAllAreUp(worker));
    watch(worker);
  }

  opened.defer(async () => {
    stopping = true;
    const living = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    await Promise.all(living.map(stop));
  });
  const workers = await Promise.all(
    Array.from({ length: env.WEB_CONCURRENCY }, async () => {
      const worker = cluster.fork(handedOver);
      await listens(worker);
      watch(worker);
      return worker;
    }),
  );
  workers.forEach(tellAllAreUp);
}

/** One that cannot even start is no accident to mend: the start has failed. */
function listens(worker: Worker) {
  const died = once(worker, "exit").then(([code]) => {
    throw new Error(`A worker ended with ${String(code)} before it could answer`);
  });
  return Promise.race([once(worker, "listening"), died]);
}

async function stop(worker: Worker) {
  const late = setTimeout(() => worker.process.kill("SIGKILL"), STOP_MS);
  worker.process.kill("SIGTERM");
  if (!worker.isDead()) await once(worker, "exit");
  clearTimeout(late);
}
