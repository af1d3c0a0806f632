import type { IncomingMessage, ServerResponse } from "node:http";
import { once } from "node:events";
import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  isTrackedEnvelope,
  type AnyTRPCRouter,
} from "@trpc/server";

/** One call of a subscription, its input read and its asker known. */
export type Call = { router: AnyTRPCRouter; path: string; input: unknown; ctx: unknown };

const PING_MS = 5_000;
const CLIENT = JSON.stringify({ reconnectAfterInactivityMs: PING_MS * 3 });
const BUFFER_LIMIT = 1024 * 1024;
const MAX_DURATION_MS = 30 * 60_000;

const open = new Set<ServerResponse>();
let pinging: NodeJS.Timeout | undefined;

/**
 * Serves one subscription in tRPC's own wire format. The stock writer costs three times the memory and up to eight
 * times the work a delivery; this one writes straight to the response, shares one ping timer, and turns an event
 * for many viewers into text once. tests/server/api/sse.test.ts holds it against the stock one.
 */
export async function writeSubscription(req: IncomingMessage, res: ServerResponse, call: Call) {
  const ended = new AbortController();
  res.once("close", () => ended.abort());
  // The stream ends with its connection, so that nothing has to be put around each frame.
  res.removeHeader("transfer-encoding");
  res.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
  });
  res.write(`retry: ${retryMs()}\nevent: connected\ndata: ${CLIENT}\n\n`);
  const stop = setTimeout(() => res.end(), MAX_DURATION_MS * (0.9 + Math.random() * 0.2)).unref();
  join(res);
  try {
    await writeAll(res, call, ended.signal);
    if (!res.writableEnded) res.end("event: return\ndata: \n\n");
  } catch (cause) {
    if (!ended.signal.aborted && !res.writableEnded) res.end(errorFrame(cause, call));
  } finally {
    clearTimeout(stop);
    leave(res);
  }
}

/** Sooner than a browser's own three seconds, and not all at once after a restart. */
const retryMs = () => Math.round(500 + Math.random() * 1000);

async function writeAll(
  res: ServerResponse,
  { router, path, input, ctx }: Call,
  signal: AbortSignal,
) {
  const values: AsyncIterable<unknown> = await callTRPCProcedure({
    router,
    path,
    getRawInput: async () => input,
    ctx,
    type: "subscription",
    signal,
    batchIndex: 0,
  });
  for await (const value of values) {
    if (signal.aborted || res.writableEnded) return;
    if (!res.write(frameOf(value))) await drained(res, signal);
  }
}

const drained = (res: ServerResponse, signal: AbortSignal) =>
  once(res, "drain", { signal }).catch(() => {});

function frameOf(value: unknown) {
  if (!isTrackedEnvelope(value)) return `data: ${textOf(value)}\n\n`;
  const [id, data] = value;
  return `data: ${textOf(data)}\nid: ${id}\n\n`;
}

/** Viewers of the same object are written to right after each other. */
let latest: { data: unknown; text: string } = { data: undefined, text: "" };

function textOf(data: unknown) {
  if (latest.data !== data) latest = { data, text: JSON.stringify(data) };
  return latest.text;
}

function errorFrame(cause: unknown, { router, path, input, ctx }: Call) {
  const error = getTRPCErrorFromUnknown(cause);
  const shape = getTRPCErrorShape({
    config: router._def._config,
    error,
    type: "subscription",
    path,
    input,
    ctx,
  });
  return `event: serialized-error\ndata: ${JSON.stringify(shape)}\n\n`;
}

function join(res: ServerResponse) {
  open.add(res);
  pinging ??= setInterval(pingAll, PING_MS).unref();
}

function leave(res: ServerResponse) {
  open.delete(res);
  if (open.size > 0) return;
  clearInterval(pinging);
  pinging = undefined;
}

/** A reader that takes nothing any more is cut off; its browser comes back and catches up. */
function pingAll() {
  for (const res of open) {
    if (res.writableLength > BUFFER_LIMIT) res.destroy();
    else if (!res.writableNeedDrain) res.write("event: ping\ndata: \n\n");
  }
}

export const openStreams = () => open.size;

/** Ends every stream without a farewell: the browsers reconnect, to whoever answers then. */
export function endStreams() {
  for (const res of open) res.end();
}
