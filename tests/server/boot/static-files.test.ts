import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { precompress } from "#server/boot/precompress.ts";
import { openStaticFiles } from "#server/boot/static-files.ts";
import { type Answered, askRaw, plain } from "#tests/support/http.ts";
import { serve } from "#tests/support/sse.ts";

const folder = mkdtempSync(join(tmpdir(), "kindline-static-"));
const dist = join(folder, "dist");
const roots = [
  { prefix: "/_next/static", folder: join(dist, "static"), isImmutable: true },
  { prefix: "", folder: join(folder, "public"), isImmutable: false },
];
const script = "export const words = 'instalments, one after the other';\n".repeat(200);
const font = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251));
let server: Awaited<ReturnType<typeof serve>>;

function write(path: string, content: string | Buffer) {
  const file = join(folder, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, content);
}

beforeAll(async () => {
  write("dist/static/chunks/a.js", script);
  write("dist/static/chunks/tiny.js", "1;\n");
  write("dist/static/chunks/[id] ü.js", script);
  write("dist/static/media/letters.woff2", font);
  write("dist/secret.json", script);
  write("public/mark.svg", `<svg xmlns="http://www.w3.org/2000/svg">${"<g/>".repeat(500)}</svg>`);
  symlinkSync(join(dist, "secret.json"), join(dist, "static/chunks/link.js"));
  symlinkSync(dist, join(folder, "public/dist"));
  await precompress(dist, roots);
  const answer = openStaticFiles(dist, roots);
  server = await serve((req, res) => {
    if (!answer(req, res)) res.writeHead(299).end("the pages");
  });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, encodings?: string, more: Record<string, string> = {}, method = "GET") =>
  askRaw(server.url, {
    path,
    method,
    headers: { ...(encodings !== undefined && { "accept-encoding": encodings }), ...more },
  });
const encodingOf = ({ headers }: Answered) => headers["content-encoding"] ?? "identity";

test.each(["br", "zstd", "gzip"])(
  "a script sent as %s is the script, and smaller",
  async (name) => {
    const answer = await ask("/_next/static/chunks/a.js", name);
    expect(answer.status).toBe(200);
    expect(encodingOf(answer)).toBe(name);
    expect(answer.body.length).toBeLessThan(script.length / 10);
    expect(Number(answer.headers["content-length"])).toBe(answer.body.length);
    expect(plain(answer).toString()).toBe(script);
  },
);

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["br;q=0.2, gzip;q=0.8", "gzip"],
  ["zstd, br;q=0.9, gzip;q=0.1", "zstd"],
  ["br;q=0, gzip", "gzip"],
  ["*", "br"],
  ["br;q=0, *", "zstd"],
  ["identity", "identity"],
  ["identity, br;q=0.5", "identity"],
  ["compress", "identity"],
  ["identity;q=0", "identity"],
  ["", "identity"],
  [undefined, "identity"],
])("who accepts %o gets %s", async (accepted, expected) => {
  const answer = await ask("/_next/static/chunks/a.js", accepted);
  expect(encodingOf(answer)).toBe(expected);
  expect(plain(answer).toString()).toBe(script);
});

test("a file says what it is, however it is sent, and that others get it otherwise", async () => {
  for (const encodings of ["br", "gzip", "identity"]) {
    const { headers } = await ask("/_next/static/chunks/a.js", encodings);
    expect(headers["content-type"]).toMatch(/^text\/javascript\b/);
    expect(headers.vary).toBe("accept-encoding");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
  const mark = await ask("/mark.svg", "br");
  expect(mark.headers["content-type"]).toBe("image/svg+xml");
  expect(encodingOf(mark)).toBe("br");
});

test("what the build made stays in the browser for a year, what may change is asked about", async () => {
  const built = await ask("/_next/static/chunks/a.js", "br");
  expect(built.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  const mark = await ask("/mark.svg", "br");
  expect(mark.headers["cache-control"]).toBe("public, max-age=0");
});

test("a font is compressed already, and what is tiny gains nothing", async () => {
  const sent = await ask("/_next/static/media/letters.woff2", "br");
  expect(encodingOf(sent)).toBe("identity");
  expect(sent.headers["content-type"]).toBe("font/woff2");
  expect(sent.body).toEqual(font);
  expect(encodingOf(await ask("/_next/static/chunks/tiny.js", "br"))).toBe("identity");
});

test("a name with brackets, blanks and letters of other languages is found", async () => {
  const answer = await ask(`/_next/static/chunks/${encodeURIComponent("[id] ü.js")}`, "br");
  expect(encodingOf(answer)).toBe("br");
  expect(plain(answer).toString()).toBe(script);
});

test("only the head is sent to whoever asks for only that", async () => {
  const whole = await ask("/_next/static/chunks/a.js", "br");
  const head = await ask("/_next/static/chunks/a.js", "br", {}, "HEAD");
  expect(head.body.length).toBe(0);
  const { date: _, ...expected } = whole.headers;
  expect(head.headers).toMatchObject(expected);
});

test("who has it already is told so, and each encoding has a mark of its own", async () => {
  const path = "/_next/static/chunks/a.js";
  const [br, gzip] = await Promise.all([ask(path, "br"), ask(path, "gzip")]);
  expect(br.headers.etag).not.toBe(gzip.headers.etag);

  const again = await ask(path, "br", { "if-none-match": br.headers.etag ?? "" });
  expect(again.status).toBe(304);
  expect(again.body.length).toBe(0);
  expect(again.headers.vary).toBe("accept-encoding");
  expect((await ask(path, "gzip", { "if-none-match": br.headers.etag ?? "" })).status).toBe(200);
});

test("a part of a file is a part of what was chosen", async () => {
  const path = "/_next/static/chunks/a.js";
  const part = await ask(path, "identity", { range: "bytes=7-11" });
  expect(part.status).toBe(206);
  expect(part.body.toString()).toBe(script.slice(7, 12));
  const whole = await ask(path, "br");
  const compressed = await ask(path, "br", { range: "bytes=0-3" });
  expect(compressed.headers["content-range"]).toBe(`bytes 0-3/${whole.body.length}`);
  expect(compressed.body).toEqual(whole.body.subarray(0, 4));
  expect((await ask(path, "identity", { range: "bytes=999999-" })).status).toBe(416);
});

test.each([
  "/_next/static/../secret.json",
  "/_next/static/..%2fsecret.json",
  "/_next/static/%2e%2e/secret.json",
  "/_next/static/chunks/..%5c..%5csecret.json",
  "/_next/static/chunks/%252e%252e/secret.json",
  "/_next/static//chunks/a.js",
  "/_next/static/chunks/a.js/",
  "/_next/static/chunks/a.js%00",
  "/_next/static/chunks/a.js.br",
  "/_next/static/chunks/link.js",
  "/_next/static/chunks",
  "/_next/static/",
  "/_next/static/%E0%A4%A",
  "/dist/secret.json",
  "/compressed/br/mark.svg",
  "/../dist/secret.json",
  "//mark.svg",
])("%s leads to no file", async (path) => {
  const answer = await ask(path, "br");
  // What is not of the build is for the pages to answer.
  expect(answer.status).toBe(path.startsWith("/_next/static/") ? 404 : 299);
  expect(plain(answer).toString()).not.toContain("instalments");
});

test("files are read, and nothing else is done to them", async () => {
  expect((await ask("/_next/static/chunks/a.js", "br", {}, "POST")).status).toBe(299);
  expect((await ask("/mark.svg", "br", {}, "DELETE")).status).toBe(299);
});

test("a second build leaves nothing of the first", async () => {
  rmSync(join(dist, "static/chunks/tiny.js"));
  write("dist/static/chunks/tiny.js", script);
  await precompress(dist, roots);
  const answer = openStaticFiles(dist, roots);
  const second = await serve((req, res) => void answer(req, res));
  const sent = await askRaw(second.url, {
    path: "/_next/static/chunks/tiny.js",
    headers: { "accept-encoding": "br" },
  });
  await second.close();
  expect(plain(sent).toString()).toBe(script);
});
