import { readEnv } from "#server/platform/env.ts";
import { onReady, receiveDatabase } from "./readiness.ts";

export async function start(opened: AsyncDisposableStack, signal: AbortSignal) {
  const env = readEnv();
  const database = receiveDatabase(signal);
  database.catch(() => {});
  const { serve, welcome } = await import("./serve.ts");
  onReady(() => welcome(env));
  await serve(env, database, opened, signal);
}
