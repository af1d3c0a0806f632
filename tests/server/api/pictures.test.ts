import { afterAll, beforeAll, expect, test } from "vitest";
import { picturesFor } from "#server/api/pictures.ts";
import { keepPicture } from "#server/files/picture.ts";
import { closeLimits } from "#server/platform/limits.ts";
import { db } from "#server/platform/db.ts";
import { ORIGIN, signedIn } from "#tests/support/browser-call.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { png } from "#tests/support/file-bytes.ts";
import "#tests/support/files.ts";
import { serve } from "#tests/support/sse.ts";

let server: Awaited<ReturnType<typeof serve>>;
let address: string;
const bytes = png(240, 240);

beforeAll(async () => {
  server = await serve(picturesFor([ORIGIN]));
  const hash = await db.$transaction((tx) => keepPicture(tx, bytes));
  address = `/pictures/${hash}`;
});
afterAll(async () => {
  await server.close();
  await closeLimits();
});

const get = (cookie: string, path = address, init: RequestInit = {}) =>
  fetch(`${server.url}${path}`, { ...init, headers: { cookie } });

test("whoever is signed in sees a picture as what it is, and asks for it once", async () => {
  for (const viewer of [await createCustomer(), await createAgent()]) {
    const answer = await get(await signedIn(viewer));
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/png",
      "content-length": String(bytes.length),
      "content-disposition": "inline",
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, max-age=31536000, immutable",
    });
  }
});

test("a stranger is answered as if there were none, and no refusal is remembered", async () => {
  const cookie = await signedIn(await createCustomer());
  const missing = await get(cookie, `/pictures/${"0".repeat(64)}`);
  const strange = await get("");
  expect([missing.status, strange.status]).toEqual([404, 404]);
  expect(await strange.text()).toBe(await missing.text());
  for (const { headers } of [missing, strange]) {
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("content-type")).toBe("application/json");
  }
});

test.each([
  "/pictures/",
  "/pictures/..%2F..%2Fetc",
  `/pictures/${"A".repeat(64)}`,
  "/pictures/x?y",
])("there is nothing under %s, and no list", async (path) => {
  expect((await get(await signedIn(await createCustomer()), path)).status).toBe(404);
});

test("it is only ever read, and whoever asks about it gets its head alone", async () => {
  const cookie = await signedIn(await createCustomer());
  for (const method of ["POST", "PUT", "DELETE"]) {
    expect((await get(cookie, address, { method })).status).toBe(404);
  }
  const head = await get(cookie, address, { method: "HEAD" });
  expect(head.headers.get("content-length")).toBe(String(bytes.length));
  expect((await head.arrayBuffer()).byteLength).toBe(0);
});
