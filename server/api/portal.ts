import { authHandler } from "#server/auth/auth-handler.ts";
import { keepAwake, sessionIn } from "#server/auth/sessions.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { isVisit } from "./activity.ts";
import { appRouter } from "./root.ts";
import { createCallerFactory, type Context } from "./trpc.ts";

const createCaller = createCallerFactory(appRouter);

/** The API for a page in the making: the same procedures and rights, without HTTP around them. */
const callerFor = (asker: Pick<Context, "viewer" | "userAgent" | "network">) =>
  createCaller({ ...asker, cookie: () => undefined, setCookie: () => {} });

async function visitorOf(header: (name: string) => string | null): Promise<Viewer | null> {
  const session = await sessionIn(header("cookie"));
  if (session && isVisit(header)) await keepAwake(session);
  return session?.viewer ?? null;
}

export const portal = { callerFor, visitorOf, authHandler };

export type Portal = typeof portal;
