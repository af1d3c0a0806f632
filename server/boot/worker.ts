import { readEnv } from "#server/platform/env.ts";
import { onReady, receiveDatabase } from "./readiness.ts";

/** Reads its code and makes the pages ready while the primary still starts the database. */
export async function start(opened: AsyncDisposableStack, signal: AbortSignal) {
  const env = readEnv();
  const database = receiveDatabase(signal);
  database.catch(() => {});
  const { serve, welcome } = await import("./serve.ts");
  onReady(() => welcome(env));
  await serve(env, database, opened, signal);
}
