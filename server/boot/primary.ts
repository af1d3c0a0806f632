import { migrate } from "#server/platform/migrations.ts";
import { onPort } from "#server/platform/env.ts";
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
  const databaseUrl = await findDatabase(env, opened);
  if (real) await refuseLossyDatabase(databaseUrl);
  await migrate(databaseUrl);
  signal.throwIfAborted();
  if (!isDevelopment) await preparePages(signal);

  // Only now is there a database client to import.
  const { openDomain } = await import("./domain.ts");
  await openDomain(env, databaseUrl, opened);
  signal.throwIfAborted();
  if (env.WEB_CONCURRENCY > 1) {
    const { openWorkers } = await import("./workers.ts");
    await openWorkers(env, databaseUrl, opened);
  } else {
    const { openWeb } = await import("./web.ts");
    await openWeb(env, opened);
  }
  const { welcome } = await import("./welcome.ts");
  await welcome(env);
}
