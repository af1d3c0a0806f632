import type { ServerResponse } from "node:http";
import { once } from "node:events";
import {
  callTRPCProcedure,
  getTRPCErrorShape,
  isTrackedEnvelope,
  type AnyTRPCRouter,
} from "@trpc/server";
import { log } from "#server/platform/log.ts";
import { errorOf } from "./trpc.ts";

export type Call = { router: AnyTRPCRouter; path: string; input: unknown; ctx: unknown };

const BUFFER_LIMIT = 1024 * 1024;

/** `duration`: after it a stream is ended and its browser opens another; `linger`: for a reader that does not take the end. */
const MILLISECONDS = { ping: 5_000, duration: 30 * 60_000, linger: 5_000 };

/**
 * Serves subscriptions in tRPC's own wire format. The stock writer costs three times the memory and up to eight
 * times the work a delivery; this one writes straight to the response, shares one ping timer, and turns an event
 * for many viewers into text once. tests/server/api/sse.test.ts holds it against the stock one.
 */
export class Streams {
  readonly #open = new Set<ServerResponse>();
  readonly #milliseconds: typeof MILLISECONDS;
  #pinging: NodeJS.Timeout | undefined;

  constructor(milliseconds = MILLISECONDS) {
    this.#milliseconds = milliseconds;
  }

  get count() {
    return this.#open.size;
  }

  async write(res: ServerResponse, call: Call) {
    const { ping, duration } = this.#milliseconds;
    if (res.destroyed) return;
    const closed = new AbortController();
    res.once("close", () => closed.abort());
    // The stream ends with its connection, so that nothing has to be put around each frame.
    res.removeHeader("transfer-encoding");
    res.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    });
    const client = JSON.stringify({ reconnectAfterInactivityMs: ping * 3 });
    res.write(`retry: ${retryMs()}\nevent: connected\ndata: ${client}\n\n`);
    const over = setTimeout(() => this.#end(res), duration * (0.9 + Math.random() * 0.2)).unref();
    this.#join(res);
    try {
      await writeAll(res, call, closed.signal);
      this.#end(res, "event: return\ndata: \n\n");
    } catch (cause) {
      this.#end(res, errorFrame(cause, call));
    } finally {
      clearTimeout(over);
      this.#leave(res);
    }
  }

  endAll() {
    for (const res of this.#open) this.#end(res);
  }

  /** A reader that has stalled never takes the end, and would keep its connection for ever. */
  #end(res: ServerResponse, farewell = "") {
    this.#leave(res);
    if (!isWritable(res)) return;
    const late = setTimeout(() => res.destroy(), this.#milliseconds.linger).unref();
    res.once("close", () => clearTimeout(late));
    res.end(farewell);
  }

  #join(res: ServerResponse) {
    this.#open.add(res);
    this.#pinging ??= setInterval(() => this.#pingAll(), this.#milliseconds.ping).unref();
  }

  #leave(res: ServerResponse) {
    this.#open.delete(res);
    if (this.#open.size > 0) return;
    clearInterval(this.#pinging);
    this.#pinging = undefined;
  }

  #pingAll() {
    for (const res of this.#open) {
      if (!isWritable(res)) this.#leave(res);
      else if (res.writableLength > BUFFER_LIMIT) res.destroy();
      else if (!res.writableNeedDrain) res.write("event: ping\ndata: \n\n");
    }
  }
}

/** What is written after the end is an error, and `writableNeedDrain` no longer warns of it. */
const isWritable = (res: ServerResponse) => !res.writableEnded && !res.destroyed;

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
    if (!isWritable(res)) return;
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
  const error = errorOf(cause);
  if (error.code === "INTERNAL_SERVER_ERROR") log.error({ err: cause, path }, "a stream failed");
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
