import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endAllSessions } from "#server/auth/sessions.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { ORIGIN, serveApi, signedIn } from "#tests/support/browser-call.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";
import { speaking } from "#tests/support/model.ts";
import { readEvents } from "#tests/support/sse.ts";

let api: Awaited<ReturnType<typeof serveApi>>;
let customer: Viewer;
let cookie: string;

beforeAll(async () => {
  api = await serveApi();
  customer = await createCustomer();
  cookie = await signedIn(customer);
});
afterAll(() => api.close());

const message = (text: unknown) => ({ clientKey: randomUUID(), text });
const messagesOf = ({ id }: Viewer) => db.event.count({ where: { authorId: id } });

test.each<[string, Parameters<typeof api.call>[2]]>([
  ["a form", { headers: { "content-type": "application/x-www-form-urlencoded" } }],
  ["a multipart upload", { headers: { "content-type": "multipart/form-data; boundary=x" } }],
  ["plain text", { headers: { "content-type": "text/plain" } }],
  ["another site", { headers: { origin: "https://evil.test" } }],
  ["a sibling domain", { headers: { origin: "http://shop.portal.test" } }],
  ["a sandboxed frame", { headers: { origin: "null" } }],
  ["a page that hides where it is", { headers: { origin: "" } }],
  ["another site by the browser's word", { headers: { "sec-fetch-site": "cross-site" } }],
  ["a sibling by the browser's word", { headers: { "sec-fetch-site": "same-site" } }],
  ["GET", { method: "GET", body: null }],
  ["PUT", { method: "PUT" }],
])("a change sent by %s is refused and changes nothing", async (_, asking) => {
  const before = await messagesOf(customer);
  const { status } = await api.call("conversations.send", message("Hello"), { cookie, ...asking });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(await messagesOf(customer)).toBe(before);
});

test("a change from our own page is made", async () => {
  speaking("Hello.");
  const { status, json } = await api.call("conversations.send", message("Hello"), { cookie });
  expect(status).toBe(200);
  expect(json.result?.data).toMatchObject({ seq: 1 });
});

const spoiled: [string, string][] = [
  ["256 kB and more", JSON.stringify(message("x".repeat(300_000)))],
  ["a million levels", "[".repeat(200_000)],
  [
    "a hundred thousand keys",
    JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [i, 1]))),
  ],
  ["broken JSON", '{"text": '],
  ["an array", "[]"],
  ["a number", "1e309"],
  ["nothing", ""],
];

test.each(spoiled)("a body of %s is refused in words, never a 500", async (_, body) => {
  const { status, json } = await api.call("conversations.send", undefined, { cookie, body });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(json.error?.data.reason).toMatch(/^common\./);
});

test("an endless body is cut off early, whatever its length was said to be", async () => {
  const before = process.memoryUsage().rss;
  const sent = await new Promise<number>((resolve) => {
    let bytes = 0;
    const { port } = new URL(api.url);
    const headers = {
      "content-type": "application/json",
      origin: ORIGIN,
      cookie,
      "transfer-encoding": "chunked",
    };
    const call = request({
      port,
      host: "127.0.0.1",
      method: "POST",
      path: "/api/trpc/conversations.send",
      headers,
    });
    const chunk = Buffer.alloc(64 * 1024, "x");
    const push = () => {
      if (call.destroyed || bytes > 64 * 1024 * 1024) return resolve(bytes);
      bytes += chunk.length;
      call.write(chunk, () => setImmediate(push));
    };
    call.on("error", () => resolve(bytes));
    call.on("response", (response) => {
      expect(response.statusCode).toBe(413);
      call.destroy();
      resolve(bytes);
    });
    push();
  });
  expect(sent).toBeLessThan(64 * 1024 * 1024);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
});

const ODD: [string, unknown, "stored" | "refused"][] = [
  ["NUL", "a\u0000b", "refused"],
  ["half a surrogate pair", "a\ud83d", "refused"],
  ["a hundred thousand emoji", "👩".repeat(30_000), "refused"],
  ["4,001 characters", "x".repeat(4001), "refused"],
  ["only spaces", "  \n ", "refused"],
  ["a number", 7, "refused"],
  ["a filter", { contains: "" }, "refused"],
  ["4,000 characters", "x".repeat(4000), "stored"],
  ["emoji", "👩‍👩‍👧 thanks", "stored"],
  ["bidi marks", "abc \u202e txet", "stored"],
  ["markup", "<script>alert(1)</script>", "stored"],
];

test.each(ODD)("a message of %s is kept whole or refused in words", async (_, text, what) => {
  speaking("Hello.");
  const writer = await createCustomer();
  const answer = await api.call("conversations.send", message(text), {
    cookie: await signedIn(writer),
  });
  expect(answer.status).toBe(what === "stored" ? 200 : 400);
  const events = await db.event.findMany({ where: { authorId: writer.id } });
  expect(events.map(({ content }) => content)).toEqual(what === "stored" ? [{ text }] : []);
});

test("no answer of a failure names a table, a file or a stack", async () => {
  for (const [path, input] of [
    ["plans.get", { id: randomUUID() }],
    ["conversations.rate", { id: randomUUID(), score: 9 }],
    ["nothing.here", {}],
  ] as const) {
    const { text } = await api.call(path, input, { cookie });
    expect(text).not.toMatch(/prisma|select |stack|\.ts|node_modules/i);
  }
});

test("signing out everywhere ends the open streams at once", async () => {
  const person = await createCustomer();
  const theirs = await signedIn(person);
  const { id } = await createConversation(person);
  const input = encodeURIComponent(JSON.stringify({ positions: [{ id, seq: 0 }] }));
  const url = `${api.url}/api/trpc/conversations.follow?input=${input}`;
  const reading = readEvents(url, undefined, { cookie: theirs });
  await new Promise((resolve) => setTimeout(resolve, 200));

  const before = Date.now();
  await endAllSessions(person);
  const { events } = await reading;

  expect(Date.now() - before).toBeLessThan(1000);
  expect(events.some(({ data }) => data.includes("signed_out"))).toBe(true);
  const again = await readEvents(url, undefined, { cookie: theirs });
  expect(again.events.at(-1)).toMatchObject({ event: "serialized-error" });
});

test("a stranger to the stream is told so and nothing else", async () => {
  const { id } = await createConversation();
  const input = encodeURIComponent(JSON.stringify({ positions: [{ id, seq: 0 }] }));
  const { events } = await readEvents(
    `${api.url}/api/trpc/conversations.follow?input=${input}`,
    undefined,
    { cookie },
  );
  expect(events.map(({ event }) => event)).toEqual(["connected", "serialized-error"]);
  expect(JSON.parse(events[1]?.data ?? "{}")).toMatchObject({
    data: { code: "NOT_FOUND", httpStatus: 404, reason: "common.notFound" },
  });
});
