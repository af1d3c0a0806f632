import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { ORIGIN, signedIn } from "#tests/support/browser-call.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { jpeg } from "#tests/support/file-bytes.ts";
import { keptNames, serveFiles, upload } from "#tests/support/files.ts";

const MEGABYTE = 1024 * 1024;

let files: Awaited<ReturnType<typeof serveFiles>>;
let cookie: string;

beforeAll(async () => {
  files = await serveFiles();
  const customer = await createCustomer();
  await upload(customer);
  cookie = await signedIn(customer);
});
afterAll(() => files.close());

function open(headers: Record<string, string>) {
  const { port } = new URL(files.url);
  return request({
    port,
    host: "127.0.0.1",
    method: "POST",
    path: "/files",
    headers: { origin: ORIGIN, cookie, "x-file-name": "photo.jpg", ...headers },
  });
}

/** Pours until the other side lets go. @returns how many bytes went out, and the answer if one came. */
async function pour(call: ReturnType<typeof open>, chunk: Buffer, most: number) {
  let sent = 0;
  let reason = "";
  await new Promise<void>((resolve) => {
    const push = () => {
      if (call.destroyed || sent > most) return resolve();
      sent += chunk.length;
      call.write(chunk, () => setImmediate(push));
    };
    call.on("response", (answer) => void text(answer).then((body) => (reason = body)));
    call.on("error", () => resolve());
    call.on("close", () => resolve());
    push();
  });
  call.destroy();
  return { sent, reason };
}

test("C6: an endless body is cut off, and neither memory nor disk keeps it", async () => {
  const kept = keptNames();
  const before = process.memoryUsage().rss;
  const call = open({ "transfer-encoding": "chunked" });
  const { sent, reason } = await pour(call, jpeg(64 * 1024), 200 * MEGABYTE);
  expect(sent).toBeLessThan(64 * MEGABYTE);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * MEGABYTE);
  if (reason) expect(JSON.parse(reason).error.data.reason).toBe("files.tooLarge");
  await expect.poll(keptNames).toEqual(kept);
});

test("C6: what says that it is too long is refused before a byte of it is there", async () => {
  const call = open({ "content-length": String(10_000 * MEGABYTE) });
  call.on("error", () => {});
  call.flushHeaders();
  // "response" carries this one thing.
  const [answer] = (await once(call, "response")) as [IncomingMessage];
  expect(answer.statusCode).toBe(400);
  expect(JSON.parse(await text(answer)).error.data.reason).toBe("files.tooLarge");
  call.destroy();
});

test("a refusal reaches a browser that is still sending, and the connection is good for the next file", async () => {
  const wrong = Buffer.alloc(9 * MEGABYTE, "x");
  const answer = await files.post(cookie, wrong);
  expect(answer.status).toBe(400);
  expect((await answer.json()).error.data.reason).toBe("files.type");
  expect((await files.post(cookie, jpeg())).status).toBe(201);
});

test("of a sender who goes away in the middle nothing stays", async () => {
  const kept = keptNames();
  const rows = await db.storedFile.count();
  const call = open({ "content-length": "500000" });
  call.on("error", () => {});
  call.write(jpeg(100_000));
  await expect.poll(() => keptNames().length).toBe(kept.length + 1);
  call.destroy();
  await expect.poll(keptNames).toEqual(kept);
  expect(await db.storedFile.count()).toBe(rows);
});
