import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import next from "next";
import { documentFilesFor, isDocument } from "#server/api/document-files.ts";
import { answerFeed, isFeed } from "#server/api/feed.ts";
import { filesFor, isFile } from "#server/api/files.ts";
import { isPicture, picturesFor } from "#server/api/pictures.ts";
import { protectAnswer } from "#server/api/gate.ts";
import { importFilesFor, isImport } from "#server/api/import-files.ts";
import { apiFor, drainApi, isSubscription } from "#server/api/http.ts";
import { receiveNotice } from "#server/api/notices.ts";
import { portal } from "#server/api/portal.ts";
import { receiveStripeNotice, STRIPE_NOTICES } from "#server/api/stripe-notices.ts";
import { isTrackerNotice, receiveTrackerNotice } from "#server/api/tracker-notices.ts";
import { isTwilioNotice, receiveTwilioNotice } from "#server/api/twilio-notices.ts";
import { isUnsubscribing, unsubscribeFor } from "#server/api/unsubscribe.ts";
import { warmUpDetector } from "#server/assistant/detector.ts";
import { warmUp } from "#server/assistant/embedded/model.ts";
import { watchSessions } from "#server/auth/session-watch.ts";
import { NOTICES } from "#server/payments/simulator/notices.ts";
import type { Env } from "#server/platform/env.ts";
import { log } from "#server/platform/log.ts";
import { compressed, writtenWhole } from "./compress.ts";
import { answerHealth } from "./health.ts";
import { setPageHeaders, mayBeKept, canonicalUrl, readableUrl } from "./page-request.ts";
import { ROOT } from "./stamp.ts";
import { mustComeSoon } from "./slow-sender.ts";
import { openStaticFiles } from "./static-files.ts";

/** Who sends a request drop by drop is let go; an answer may take as long as it likes, as a stream does. */
const limits = {
  headersTimeout: 10_000,
  // Of an import over a bad line; anything else has less (slow-sender.ts).
  requestTimeout: 3_600_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 65_000,
};
const FILE_MS = 300_000;
const FINISH_MS = 2500;
const LATER_MS = 3000;

/** Makes ready what needs no database. @returns what begins to answer. */
export async function loadWeb(env: Env, opened: AsyncDisposableStack) {
  const pages = await openPages(env);
  opened.defer(pages.close);
  warmUp();
  return () => listen(env, pages, opened);
}

async function openPages(env: Env) {
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

async function listen(env: Env, pages: Pages, opened: AsyncDisposableStack) {
  const api = apiFor([env.origin]);
  const files = filesFor([env.origin]);
  const pictures = picturesFor([env.origin]);
  const imports = importFilesFor([env.origin]);
  const documents = documentFilesFor([env.origin]);
  const unsubscribe = unsubscribeFor([env.origin]);
  const secure = env.origin.startsWith("https:");
  const sendStatic = env.NODE_ENV === "development" ? () => false : openStaticFiles();
  let stopping = false;

  const server = createServer(limits, (req, res) => {
    // What goes wrong with one answer is the matter of that one, never of the process.
    res.on("error", (error) => log.warn({ err: error }, "an answer broke off"));
    const path = pathOf(req);
    protectAnswer(res, { secure, mayBeKept: mayBeKept(path) });
    if (!isImport(path)) mustComeSoon(req, isFile(path) ? FILE_MS : undefined);
    if (path === "/health") void answerHealth(res, stopping);
    else if (path === NOTICES) void receiveNotice(req, res);
    else if (path === STRIPE_NOTICES) void receiveStripeNotice(req, res);
    else if (isTwilioNotice(path)) void receiveTwilioNotice(req, res);
    else if (isTrackerNotice(path)) void receiveTrackerNotice(path, req, res);
    else if (isFeed(path)) void answerFeed(req, res);
    else if (path.startsWith("/api/trpc/")) answerApi(api, req, res);
    else if (isFile(path)) void files(req, res);
    else if (isPicture(path)) void pictures(req, res);
    else if (isImport(path)) void imports(req, res);
    else if (isDocument(path)) void documents(req, res);
    else if (isUnsubscribing(path, req)) void unsubscribe(req, res);
    else if (!sendStatic(req, res)) answerPage(env, pages.handle, req, res);
  });
  // Only development has a socket to upgrade to: the one that reloads the page.
  if (env.NODE_ENV === "development") server.on("upgrade", pages.upgrade);

  opened.defer(async () => {
    stopping = true;
    await close(server);
  });
  opened.defer(watchSessions());
  server.listen({ port: env.PORT, host: env.HOST });
  await once(server, "listening");
  opened.defer(later(warmUpDetector));
}

function later(run: () => void) {
  const timer = setTimeout(run, LATER_MS);
  return () => clearTimeout(timer);
}

type Pages = Awaited<ReturnType<typeof openPages>>;

function answerApi(api: RequestListener, req: IncomingMessage, res: ServerResponse) {
  if (isSubscription(req)) return api(req, res);
  compressed(req, res, () => {
    writtenWhole(res);
    api(req, res);
  });
}

type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

function answerPage(env: Env, handle: Handle, req: IncomingMessage, res: ServerResponse) {
  req.url = readableUrl(req.url ?? "/");
  const location = canonicalUrl(env, req);
  if (location) return void res.writeHead(307, { location }).end();
  setPageHeaders(env, req, res);
  compressed(req, res, () => {
    handle(req, res).catch((error: unknown) => failed(error, res));
  });
}

const pathOf = ({ url = "/" }: IncomingMessage) => url.split("?", 1)[0] ?? "/";

function failed(error: unknown, res: ServerResponse) {
  log.error({ err: error }, "a page failed");
  if (!res.headersSent) res.writeHead(500);
  res.end();
}

async function close(server: Server) {
  const closed = new Promise((resolve) => server.close(resolve));
  await drainApi();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), FINISH_MS);
  await closed;
  clearTimeout(late);
}
