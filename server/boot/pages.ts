import next from "next";
import { portal } from "#server/api/portal.ts";
import type { Env } from "#server/platform/env.ts";
import { ROOT } from "./stamp.ts";

/** Next renders what is in app/; the portal is all that its pages get of the server. */
export async function openPages(env: Env) {
  globalThis.portal = portal;
  process.env.NEXTAUTH_URL = env.origin;
  const app = next({
    dev: env.NODE_ENV === "development",
    dir: ROOT,
    hostname: env.HOST,
    port: env.PORT,
    quiet: true,
  });
  await app.prepare();
  return {
    handle: app.getRequestHandler(),
    upgrade: app.getUpgradeHandler(),
    close: () => app.close(),
  };
}
