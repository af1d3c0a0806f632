import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import type { Env } from "#server/platform/env.ts";
import { log } from "#server/platform/log.ts";

const STOP_MS = 4000;
const PAUSE_MS = 1000;

/** Several processes answer on one port; one that dies is replaced. */
export async function openWorkers(env: Env, opened: AsyncDisposableStack, databaseUrl: string) {
  const handedOver = {
    PORT: String(env.PORT),
    DATABASE_URL: databaseUrl,
    DEMO: env.demo ? "1" : "0",
  };
  const fork = () => cluster.fork(handedOver);
  const replace = ({ id }: Worker, code: number, signal: string) => {
    log.error({ worker: id, code, signal }, "a worker died; starting another");
    setTimeout(fork, PAUSE_MS);
  };

  const workers = Array.from({ length: env.WEB_CONCURRENCY }, fork);
  opened.defer(() => stopAll(replace));
  await Promise.all(workers.map(listens));
  cluster.on("exit", replace);
}

function listens(worker: Worker) {
  const died = once(worker, "exit").then(([code]) => {
    throw new Error(`A worker ended with ${String(code)} before it could answer`);
  });
  return Promise.race([once(worker, "listening"), died]);
}

async function stopAll(replace: (worker: Worker, code: number, signal: string) => void) {
  cluster.off("exit", replace);
  const living = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
  await Promise.all(living.map(stop));
}

async function stop(worker: Worker) {
  const late = setTimeout(() => worker.process.kill("SIGKILL"), STOP_MS);
  worker.process.kill("SIGTERM");
  if (!worker.isDead()) await once(worker, "exit");
  clearTimeout(late);
}
