import { readEnv } from "#server/platform/env.ts";
import { openCore } from "./core.ts";
import { hearThatAllAreUp } from "./together.ts";
import { openWeb } from "./web.ts";

/** The primary has looked at the settings, and hands over the port and the database that it found. */
export async function start(opened: AsyncDisposableStack) {
  const env = readEnv();
  hearThatAllAreUp();
  await openCore(env, env.DATABASE_URL ?? "", opened);
  await openWeb(env, opened);
}
