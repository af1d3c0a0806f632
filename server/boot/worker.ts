import { readEnv } from "#server/platform/env.ts";
import { hearDatabase, onReady } from "./readiness.ts";

/** Reads its code and makes the pages ready while the primary still starts the database. */
export async function start(opened: AsyncDisposableStack, signal: AbortSignal) {
  const env = readEnv();
  const database = hearDatabase(signal);
  database.catch(() => {});
  const [{ openDomain }, { loadWeb }, { welcome }] = await Promise.all([
    import("./domain.ts"),
    import("./web.ts"),
    import("./welcome.ts"),
  ]);
  onReady(() => welcome(env));
  const listen = await loadWeb(env, opened);
  await openDomain(env, await database, opened);
  signal.throwIfAborted();
  await listen();
}
