import { closeBus, openBus } from "#server/platform/bus.ts";
import { closeDatabase, openDatabase } from "#server/platform/db.ts";
import type { Env } from "#server/platform/env.ts";
import { closeLimits, openLimits } from "#server/platform/limits.ts";
import { loadSecrets } from "#server/platform/secrets.ts";
import { useSettings } from "#server/platform/settings.ts";

/** What every process of ours stands on, opened in this order and closed in reverse. */
export async function openCore(env: Env, databaseUrl: string, opened: AsyncDisposableStack) {
  useSettings(env);
  loadSecrets(env.DATA_DIR);
  openDatabase(databaseUrl);
  opened.defer(closeDatabase);
  await openBus({ databaseUrl, redisUrl: env.REDIS_URL });
  opened.defer(closeBus);
  await openLimits({ redisUrl: env.REDIS_URL });
  opened.defer(closeLimits);
}
