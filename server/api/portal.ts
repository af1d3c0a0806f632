import { authHandler } from "#server/people/auth-handler.ts";
import { viewerOf } from "#server/people/sessions.ts";
import { appRouter } from "./root.ts";
import { createCallerFactory, type Context } from "./trpc.ts";

const createCaller = createCallerFactory(appRouter);

/** The API for a page in the making: the same procedures and rights, without HTTP around them. */
const callerFor = (asker: Pick<Context, "viewer" | "userAgent" | "network">) =>
  createCaller({ ...asker, cookie: () => undefined, setCookie: () => {} });

/** What main.ts hands to the pages, and all they get of the server. */
export const portal = { callerFor, viewerOf, authHandler };

export type Portal = typeof portal;
