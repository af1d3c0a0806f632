import { migrate } from "#server/platform/migrations.ts";
import { onPort, type Env } from "#server/platform/env.ts";
import { findDatabase, refuseLossyDatabase } from "./database.ts";
import { openDataFolder } from "./lock.ts";
import { findPort } from "./port.ts";
import { prepareClient, preparePages } from "./prepare.ts";
import { isRealProduction, readSettings } from "./settings.ts";

/** What can be refused comes first, what takes long comes last. */
export async function start(opened: AsyncDisposableStack, signal: AbortSignal) {
  const real = isRealProduction(process.env);
  const wanted = readSettings(process.env);
  const env = onPort(wanted, await findPort(wanted.HOST, wanted.PORT));
  const isDevelopment = env.NODE_ENV === "development";
  // React and Next ask the variable, not us.
  Object.assign(process.env, { NODE_ENV: isDevelopment ? "development" : "production" });
  openDataFolder(env.DATA_DIR);

  await prepareClient();
  const rest = loadRest(env);
  const database = await findDatabase(env, opened);
  if (real) await refuseLossyDatabase(database.url);
  await migrate(database.ownerUrl);
  signal.throwIfAborted();
  if (!isDevelopment) await preparePages(signal);

  const { openDomain, openAnswering } = await rest;
  await openDomain(env, database, opened);
  signal.throwIfAborted();
  await openAnswering(env, opened, database.url);
  const { welcome } = await import("./welcome.ts");
  await welcome(env);
}

/** Needs the generated client to be there, and is read from disk while the database starts. */
function loadRest({ WEB_CONCURRENCY }: Env) {
  const rest = Promise.all([
    import("./domain.ts"),
    WEB_CONCURRENCY > 1
      ? import("./workers.ts").then(({ openWorkers }) => openWorkers)
      : import("./web.ts").then(({ openWeb }) => openWeb),
  ]).then(([{ openDomain }, openAnswering]) => ({ openDomain, openAnswering }));
  // Should the start be refused before anyone waits for it, that refusal is the one to tell.
  rest.catch(() => {});
  return rest;
}
