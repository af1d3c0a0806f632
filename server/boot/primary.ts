import { onPort } from "#server/platform/env.ts";
import { migrate } from "#server/platform/migrations.ts";
import { loadSecrets } from "#server/platform/secrets.ts";
import { openDataFolder } from "./data-folder.ts";
import { findDatabase, lowerRights, refuseLossyDatabase } from "./database.ts";
import { findPort } from "./port.ts";
import { arePagesBuilt, prepareClient, prepareModels, preparePages } from "./prepare.ts";
import { isRealProduction, readSettings } from "./settings.ts";
import { startWorkers } from "./workers.ts";

/** What can be refused comes first, what takes long comes last. */
export async function start(opened: AsyncDisposableStack, signal: AbortSignal) {
  const real = isRealProduction(process.env);
  const wanted = readSettings(process.env);
  const env = onPort(wanted, await findPort(wanted.HOST, wanted.PORT));
  const isDevelopment = env.NODE_ENV === "development";
  // React and Next ask the variable, not us.
  Object.assign(process.env, { NODE_ENV: isDevelopment ? "development" : "production" });
  openDataFolder(env.DATA_DIR);
  loadSecrets(env.DATA_DIR);

  await prepareClient();
  await prepareModels();
  // They read their code while the database starts; while pages are built they would only be in the way.
  const early = !isDevelopment && arePagesBuilt() ? startWorkers(env, opened) : null;
  const jobTables = import("#server/platform/job-tables.ts");
  const database = await findDatabase(env, opened);
  if (real) await refuseLossyDatabase(database.url);
  await migrate(database.ownerUrl);
  await (await jobTables).migrateJobs(database.ownerUrl);
  await lowerRights(database);
  signal.throwIfAborted();
  if (!isDevelopment && !early) await preparePages(signal);

  if (!isDevelopment) return (early ?? startWorkers(env, opened))(database.url);
  const { serve, welcome } = await import("./serve.ts");
  await serve(env, database.url, opened, signal);
  await welcome(env);
}
