import { initTRPC, TRPCError, tracked } from "@trpc/server";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { EventSource } from "eventsource";
import type { ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { Streams } from "#server/api/sse.ts";
import { readEvents, serve } from "#tests/support/sse.ts";

const t = initTRPC.create();
const forty = z.object({ upTo: z.number(), lastEventId: z.string().nullish() });

const router = t.router({
  count: t.procedure.input(forty).subscription(async function* ({ input }) {
    const from = Number(input.lastEventId ?? 0) + 1;
    for (let n = from; n <= input.upTo; n += 1) yield tracked(String(n), { n, text: "a\nb — ü" });
  }),
  slowly: t.procedure.input(forty).subscription(async function* ({ input }) {
    for (let n = Number(input.lastEventId ?? 0) + 1; n <= input.upTo; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 4));
      yield tracked(String(n), { n });
    }
  }),
  plain: t.procedure.subscription(async function* () {
    yield { untracked: true };
    yield "text";
  }),
  broken: t.procedure.subscription(async function* () {
    yield tracked("1", 1);
    throw new TRPCError({ code: "FORBIDDEN", message: "No further" });
  }),
  endless: t.procedure.subscription(async function* ({ signal }) {
    yield tracked("1", "first");
    await new Promise((resolve) => signal?.addEventListener("abort", resolve));
  }),
});

let streams = new Streams();
let answers: ServerResponse[] = [];
let destroyStreams = () => {};
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  streams = new Streams();
  answers = [];
});

async function bothWriters() {
  const stock = await serve(createHTTPHandler({ router }));
  const own = await serve((req, res) => {
    answers.push(res);
    destroyStreams = () => res.destroy();
    const url = new URL(req.url ?? "/", "http://local");
    const lastEventId = req.headers["last-event-id"];
    const input = JSON.parse(url.searchParams.get("input") ?? "null");
    void streams.write(res, {
      router,
      path: url.pathname.slice(1),
      input: lastEventId ? { ...input, lastEventId } : input,
      ctx: {},
    });
  });
  closing.push(stock.close, own.close);
  return { stock: stock.url, own: own.url };
}

const query = (path: string, input?: unknown) =>
  `/${path}${input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ""}`;
const meaning = (events: { event: string }[]) =>
  events.filter(({ event }) => event !== "connected");

test.each([
  ["tracked values", query("count", { upTo: 40 }), {}],
  ["values after a last event id", query("count", { upTo: 40 }), { "last-event-id": "37" }],
  ["untracked values", query("plain"), {}],
])("our writer says what the stock one says: %s", async (_, path, headers) => {
  const { stock, own } = await bothWriters();
  const [expected, actual] = await Promise.all([
    readEvents(stock + path, undefined, headers),
    readEvents(own + path, undefined, headers),
  ]);

  expect(meaning(actual.events)).toEqual(meaning(expected.events));
  expect(actual.headers.get("content-type")).toBe(expected.headers.get("content-type"));
  expect(actual.events[0]?.event).toBe("connected");
});

test("an error in the middle is told as the stock writer tells it", async () => {
  const { stock, own } = await bothWriters();
  const [expected, actual] = await Promise.all([
    readEvents(stock + query("broken")),
    readEvents(own + query("broken")),
  ]);

  const last = actual.events.at(-1);
  expect(last?.event).toBe("serialized-error");
  expect(last?.event).toBe(expected.events.at(-1)?.event);
  const { stack: _, ...data } = JSON.parse(expected.events.at(-1)?.data ?? "{}").data;
  expect(JSON.parse(last?.data ?? "{}").data).toMatchObject(data);
});

test("the stock client reads it, and misses nothing when the line is cut", async () => {
  const { own } = await bothWriters();
  const client = createTRPCClient<typeof router>({
    links: [httpSubscriptionLink({ url: own, EventSource })],
  });
  const seen: number[] = [];
  const cut = setTimeout(() => destroyStreams(), 80);

  await new Promise<void>((resolve, reject) => {
    const { unsubscribe } = client.slowly.subscribe(
      { upTo: 40 },
      {
        onData: ({ data }) => {
          seen.push(data.n);
          if (data.n === 40) resolve(unsubscribe());
        },
        onError: reject,
      },
    );
  });

  clearTimeout(cut);
  expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

test("ending all streams lets every reader go, and none is kept in memory", async () => {
  const { own } = await bothWriters();
  const reading = [1, 2, 3].map(() => readEvents(own + query("endless")));
  await expect.poll(() => streams.count).toBe(3);

  streams.endAll();

  const ended = await Promise.all(reading);
  // No farewell: a browser comes back by itself.
  expect(ended.map(({ events }) => events.at(-1)?.event)).toEqual([
    "message",
    "message",
    "message",
  ]);
  await expect.poll(() => streams.count).toBe(0);
});

test("a stream that is ended by its time comes back to a stock client, which misses nothing", async () => {
  streams = new Streams({ ping: 5000, duration: 80, linger: 5000 });
  const { own } = await bothWriters();
  const client = createTRPCClient<typeof router>({
    links: [httpSubscriptionLink({ url: own, EventSource })],
  });
  const seen: number[] = [];
  await new Promise<void>((resolve, reject) => {
    const { unsubscribe } = client.slowly.subscribe(
      { upTo: 40 },
      {
        onData: ({ data }) => {
          seen.push(data.n);
          if (data.n === 40) resolve(unsubscribe());
        },
        onError: reject,
      },
    );
  });
  expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  expect(answers.length).toBeGreaterThan(1);
});
