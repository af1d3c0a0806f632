import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { connect } from "node:net";
import { initTRPC, tracked } from "@trpc/server";
import { afterEach, expect, test } from "vitest";
import { Streams } from "#server/api/sse.ts";
import { serve } from "#tests/support/sse.ts";

const t = initTRPC.create();
const router = t.router({
  torrent: t.procedure.subscription(async function* () {
    for (let n = 1; ; n += 1) yield tracked(String(n), "x".repeat(64 * 1024));
  }),
});

const closing: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

async function serveTorrent(streams: Streams) {
  const answers: ServerResponse[] = [];
  const { url, close } = await serve((_, res) => {
    answers.push(res);
    void streams.write(res, { router, path: "torrent", input: undefined, ctx: {} });
  });
  closing.push(close);
  return { url, answers };
}

/** Asks for a stream and never takes a byte of it. @returns the answer, once nothing more fits into its line. */
async function stalledReader(streams: Streams) {
  const { url, answers } = await serveTorrent(streams);
  const socket = connect(Number(new URL(url).port), "127.0.0.1").pause();
  socket.on("error", () => {});
  closing.push(async () => void socket.destroy());
  socket.write(`GET / HTTP/1.1\r\nHost: local\r\n\r\n`);
  await expect.poll(() => answers[0]?.writableNeedDrain).toBe(true);
  const [answer] = answers;
  if (!answer) throw new Error("It was not answered");
  const errors: Error[] = [];
  answer.on("error", (error) => errors.push(error));
  return { answer, errors, closed: once(answer, "close") };
}

test("a stalled reader whose time is up is written to no more, and let go soon after", async () => {
  const streams = new Streams({ ping: 10, duration: 1000, linger: 300 });
  const { answer, errors, closed } = await stalledReader(streams);
  await expect.poll(() => answer.writableEnded).toBe(true);
  expect(streams.count).toBe(0);

  await closed;
  expect(answer.writableFinished).toBe(false);
  expect(errors).toEqual([]);
});

test("a stalled reader does not hold up the end of the program", async () => {
  const streams = new Streams({ ping: 10, duration: 60_000, linger: 50 });
  const { errors, closed } = await stalledReader(streams);

  streams.endAll();

  expect(streams.count).toBe(0);
  await closed;
  expect(errors).toEqual([]);
});
