import { once } from "node:events";
import type { RequestListener } from "node:http";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { compressed, writtenWhole } from "#server/boot/compress.ts";
import { askRaw, openRaw, plain } from "#tests/support/http.ts";
import { serve } from "#tests/support/sse.ts";

const words = "<p>What is due, and when, and how it is paid.</p>".repeat(100);
const html = { "content-type": "text/html; charset=utf-8" };
const opened: { close: () => Promise<void> }[] = [];

afterEach(() => Promise.all(opened.splice(0).map((server) => server.close())));

async function answering(answer: RequestListener) {
  const server = await serve((req, res) => compressed(req, res, () => answer(req, res)));
  opened.push(server);
  return (headers: Record<string, string> = {}, method = "GET") =>
    askRaw(server.url, { method, headers: { "accept-encoding": "gzip, br", ...headers } });
}

const page: RequestListener = (_req, res) => void res.writeHead(200, html).end(words);

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["br;q=0.1, gzip", "gzip"],
  ["identity", undefined],
  ["br;q=0, gzip;q=0", undefined],
  ["", undefined],
])("a page for who accepts %o is sent as %o, and is the same page", async (accepted, expected) => {
  const ask = await answering(page);
  const answer = await ask({ "accept-encoding": accepted });
  expect(answer.headers["content-encoding"]).toBe(expected);
  expect(answer.headers.vary).toContain("Accept-Encoding");
  expect(plain(answer).toString()).toBe(words);
});

test.each([
  ["br", createBrotliDecompress],
  ["gzip", createGunzip],
])(
  "the beginning of a slow page arrives as %s before its end is written",
  async (name, decoder) => {
    const { promise: read, resolve: goOn } = Promise.withResolvers<void>();
    const server = await serve((req, res) =>
      compressed(req, res, async () => {
        res.writeHead(200, html);
        res.write("<p>the beginning</p>");
        // As Next does after each part that it has rendered.
        (res as typeof res & { flush: () => void }).flush();
        await read;
        res.end("<p>the end</p>");
      }),
    );
    opened.push(server);
    const answer = await openRaw(server.url, { headers: { "accept-encoding": name } });
    expect(answer.headers["content-encoding"]).toBe(name);
    const text = answer.pipe(decoder()).setEncoding("utf8");

    const [first] = await once(text, "data");
    expect(first).toBe("<p>the beginning</p>");
    goOn();
    const [rest] = await once(text, "data");
    expect(rest).toBe("<p>the end</p>");
  },
);

test("a stream of events is neither compressed nor held back", async () => {
  const { promise: read, resolve: goOn } = Promise.withResolvers<void>();
  const server = await serve((req, res) =>
    compressed(req, res, async () => {
      res.writeHead(200, { "content-type": "text/event-stream" });
      res.write("data: 1\n\n");
      await read;
      res.end("data: 2\n\n");
    }),
  );
  opened.push(server);
  const answer = await openRaw(server.url, { headers: { "accept-encoding": "gzip, br" } });
  expect(answer.headers["content-encoding"]).toBeUndefined();
  const text = answer.setEncoding("utf8");
  expect(await once(text, "data")).toEqual(["data: 1\n\n"]);
  goOn();
  expect(await once(text, "data")).toEqual(["data: 2\n\n"]);
});

test("what must not be changed, is no text, or is encoded already stays as it is", async () => {
  const kinds = [
    { ...html, "cache-control": "private, no-transform" },
    { "content-type": "image/png" },
    { "content-type": "text/html", "content-encoding": "x-mine" },
  ];
  for (const headers of kinds) {
    const ask = await answering((_req, res) => void res.writeHead(200, headers).end(words));
    const answer = await ask();
    expect(answer.body.toString()).toBe(words);
    expect(answer.headers["content-encoding"] ?? "x-mine").toBe("x-mine");
  }
});

test("the head alone, and an answer without a body, are no streams of zeros", async () => {
  const ask = await answering(page);
  const head = await ask({}, "HEAD");
  expect(head.headers["content-encoding"]).toBeUndefined();
  const unchanged = await answering((_req, res) => void res.writeHead(304, html).end());
  const answer = await unchanged();
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(answer.body.length).toBe(0);
});

test("who is signed in and was sent by another site gets an answer whose length tells nothing", async () => {
  const ask = await answering(page);
  const cookie = "session=1";
  const encoding = async (headers: Record<string, string>) =>
    (await ask(headers)).headers["content-encoding"];

  expect(await encoding({ cookie, "sec-fetch-site": "cross-site" })).toBeUndefined();
  expect(await encoding({ cookie, "sec-fetch-site": "same-site" })).toBeUndefined();
  expect(await encoding({ cookie, "sec-fetch-site": "same-origin" })).toBe("br");
  expect(await encoding({ cookie, "sec-fetch-site": "none" })).toBe("br");
  expect(await encoding({ "sec-fetch-site": "cross-site" })).toBe("br");
});

const inParts = (parts: string[]) =>
  answering((_req, res) => {
    writtenWhole(res);
    res.setHeader("content-type", "application/json");
    for (const part of parts) res.write(part);
    res.end();
  });

test("an answer in parts is compressed when it is long, and told with its length when it is short", async () => {
  const long = Array.from({ length: 40 }, (_, index) => `{"instalment":${index},"minor":6266}\n`);
  const whole = await (await inParts(long))();
  expect(whole.headers["content-encoding"]).toBe("br");
  expect(plain(whole).toString()).toBe(long.join(""));

  const short = await (await inParts(['{"a":', "1}"]))();
  expect(short.headers["content-encoding"]).toBeUndefined();
  expect(short.headers["content-length"]).toBe("7");
  expect(short.body.toString()).toBe('{"a":1}');
});
