import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import type { Env } from "#server/platform/env.ts";
import { log } from "#server/platform/log.ts";
import { Refusal } from "#server/platform/refusal.ts";
import { print } from "./console.ts";
import { notifyReady, sendDatabase } from "./readiness.ts";

const STOP_MS = 4000;
const SOUND_MS = 60_000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** Started before the database is; they wait for its address. @returns what tells them, and waits for all. */
export function startWorkers(env: Env, opened: AsyncDisposableStack) {
  // What answers never learns who owns the tables.
  const settings = { PORT: String(env.PORT), DATABASE_OWNER_URL: "", DEMO: env.demo ? "1" : "0" };
  cluster.setupPrimary({ execArgv: process.execArgv.filter((flag) => !isEnvFile(flag)) });
  const workers = Array.from({ length: env.WEB_CONCURRENCY }, () => cluster.fork(settings));
  const listening = Promise.all(workers.map(listens));
  listening.catch(() => {});
  opened.defer(stopAll);

  return async function openWorkers(databaseUrl: string) {
    for (const worker of workers) sendDatabase(worker, databaseUrl);
    await listening;
    const watching = new AbortController();
    for (const [index, worker] of workers.entries()) {
      notifyReady(worker, index === 0);
      keepAlive(worker, { settings, databaseUrl, signal: watching.signal });
    }
    opened.defer(() => {
      watching.abort();
      return stopAll();
    });
  };
}

const isEnvFile = (flag: string) => flag.startsWith("--env-file");

type Keeping = { settings: Record<string, string>; databaseUrl: string; signal: AbortSignal };

/** One that dies is replaced: at once, and after ever longer pauses while its successors die young. */
function keepAlive(worker: Worker, keeping: Keeping, youngDeaths = 0) {
  const bornAt = Date.now();
  worker.once("exit", (code: number | null, signal: string | null) => {
    if (keeping.signal.aborted) return;
    const deaths = Date.now() - bornAt > SOUND_MS ? 0 : youngDeaths;
    const pause = pauseAfter(deaths);
    log.error({ worker: worker.id, code, signal, pause }, "a web process died; starting another");
    print(`A web process ended (${signal ?? `code ${code}`}). ${announced(pause)}`);
    setTimeout(replace, pause, keeping, deaths + 1);
  });
}

function replace(keeping: Keeping, youngDeaths: number) {
  if (keeping.signal.aborted) return;
  const worker = cluster.fork(keeping.settings);
  sendDatabase(worker, keeping.databaseUrl);
  worker.once("listening", () => {
    notifyReady(worker);
    log.info({ worker: worker.id }, "a web process answers again");
    print("Kindline answers again.");
  });
  keepAlive(worker, keeping, youngDeaths);
}

export const pauseAfter = (youngDeaths: number) =>
  youngDeaths === 0 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (youngDeaths - 1), LONGEST_PAUSE_MS);

const announced = (pause: number) =>
  pause === 0 ? "Starting another …" : `Starting another in ${pause / 1000} s …`;

async function listens(worker: Worker) {
  const died = once(worker, "exit").then(([code, signal]) => {
    throw new Refusal(
      `A web process ended (${signal ?? `code ${String(code)}`}) before it could answer; the reason is above.`,
    );
  });
  await Promise.race([once(worker, "listening"), died]);
}

async function stopAll() {
  const living = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
  await Promise.all(living.map(stop));
}

async function stop(worker: Worker) {
  const late = setTimeout(() => worker.process.kill("SIGKILL"), STOP_MS);
  worker.process.kill("SIGTERM");
  if (!worker.isDead()) await once(worker, "exit");
  clearTimeout(late);
}
