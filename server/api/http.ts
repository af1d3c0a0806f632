import type { IncomingMessage, ServerResponse } from "node:http";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import { interruptRuns } from "#server/assistant/runs.ts";
import { TooMany } from "#server/platform/errors.ts";
import { log } from "#server/platform/log.ts";
import { contextOf } from "./context.ts";
import { BODY_LIMIT, protectAnswer, refusalOf, refuse } from "./gate.ts";
import { appRouter } from "./root.ts";
import { Streams } from "./sse.ts";

const PREFIX = "/api/trpc/";
const subscriptions = new Set(["conversations.follow"]);
const streams = new Streams();

const procedureIn = (url: URL) => url.pathname.slice(PREFIX.length);

export const isSubscription = ({ url = "/" }: IncomingMessage) =>
  subscriptions.has(procedureIn(new URL(url, "http://local")));

/** @param origins where our own pages come from; the first is the one in mails. */
export function apiFor(origins: string[]) {
  const secure = origins[0]?.startsWith("https:") ?? false;

  return function handleApi(req: IncomingMessage, res: ServerResponse) {
    protectAnswer(res, { secure });
    const status = refusalOf(req, origins);
    if (status) return refuse(req, res, status);

    const url = new URL(req.url ?? "/", "http://local");
    const path = procedureIn(url);
    const answer = subscriptions.has(path)
      ? follow(req, res, url, path, secure)
      : nodeHTTPRequestHandler({
          req,
          res,
          path,
          router: appRouter,
          maxBodySize: BODY_LIMIT,
          maxBatchSize: 10,
          createContext: () => contextOf(req, res, secure),
          responseMeta: ({ errors }) => ({ headers: waitIn(errors) }),
          onError: ({ error, path: procedure }) => report(error, procedure),
        });
    answer.catch((error: Error) => {
      report({ code: "INTERNAL_SERVER_ERROR", cause: error }, path);
      if (!res.headersSent) refuse(req, res, 500);
    });
  };
}

async function follow(
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
  path: string,
  secure: boolean,
) {
  if (req.method !== "GET") return refuse(req, res, 405);
  const ctx = await contextOf(req, res, secure);
  await streams.write(res, { router: appRouter, path, input: inputOf(req, url), ctx });
}

/** As tRPC reads it: the browser's own header goes before what the client wrote into the address. */
function inputOf(req: IncomingMessage, url: URL) {
  const input = parsed(url.searchParams.get("input"));
  const lastEventId = req.headers["last-event-id"] ?? url.searchParams.get("lastEventId");
  return lastEventId && isRecord(input) ? { ...input, lastEventId } : input;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

function waitIn(errors: { cause?: unknown }[]): Record<string, string> {
  const waits = errors.flatMap(({ cause }) => (cause instanceof TooMany && cause.seconds) || []);
  return waits.length > 0 ? { "retry-after": String(Math.max(...waits)) } : {};
}

function report(error: { code: string; cause?: unknown }, path: string | undefined) {
  if (error.code === "INTERNAL_SERVER_ERROR")
    log.error({ err: error.cause ?? error, path }, "call failed");
}

export async function drainApi() {
  await interruptRuns();
  streams.endAll();
}
