import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OF_KEY } from "#server/api/feed-limits.ts";
import { revokeFeedKey } from "#server/feed/keys.ts";
import { signatureOf } from "#server/feed/signature.ts";
import { db } from "#server/platform/db.ts";
import { closeLimits, spend } from "#server/platform/limits.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";
import { createKey, customer, type Feed, merchant, openFeed } from "#tests/support/feed.ts";

let feed: Feed;

beforeAll(async () => {
  feed = await openFeed();
});
afterAll(async () => {
  await feed.close();
  await closeLimits();
});

const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);

const path = () => `/feed/v1/merchants/${randomUUID()}`;

test("what is signed is heard, and its key is known to be in use", async () => {
  setTime("2026-11-29T10:00:00Z");
  const key = await createKey();
  expect(await feed.put(path(), merchant, { key })).toMatchObject({ status: 201 });
  await expect
    .poll(() => db.feedKey.findUnique({ where: { id: key.id } }))
    .toMatchObject({ lastUsedAt: new Date("2026-11-29T10:00:00Z") });
});

test("whoever is not signed as they should be is told what is wrong, and nothing is written", async () => {
  const before = await db.merchant.count();
  const refused = async (asked: Parameters<Feed["put"]>[2]) => {
    const { status, headers, body } = await feed.put(path(), merchant, asked);
    expect({ status, type: headers.get("content-type") }).toEqual({
      status: 401,
      type: "application/problem+json",
    });
    return body.code;
  };
  expect(await refused({ headers: { "kindline-key": "" } })).toBe("feed.unknownKey");
  expect(await refused({ headers: { "kindline-key": randomUUID() } })).toBe("feed.unknownKey");
  expect(await refused({ headers: { "kindline-signature": "v1=1" } })).toBe("feed.unreadable");
  expect(await refused({ at: at(-6) })).toBe("feed.stale");
  expect(await refused({ at: at(6) })).toBe("feed.stale");
  expect(await refused({ key: { ...feed.key, secret: "guessed" } })).toBe("feed.wrong");
  expect(await refused({ key: { ...(await createKey()), id: feed.key.id } })).toBe("feed.wrong");
  expect(await db.merchant.count()).toBe(before);
});

test("a signature is for one address, one method and one body", async () => {
  const [here, there] = [path(), path()];
  const body = JSON.stringify(merchant);
  const signed = {
    "kindline-signature": signatureOf(feed.key.secret, { method: "PUT", path: here, body }),
  };
  expect(await feed.put(there, merchant, { headers: signed })).toMatchObject({ status: 401 });
  expect(await feed.post(here, merchant, { headers: signed })).toMatchObject({ status: 401 });
  const other = { ...merchant, name: "Another" };
  expect(await feed.put(here, other, { headers: signed })).toMatchObject({ status: 401 });
  expect(await feed.put(here, merchant, { headers: signed })).toMatchObject({ status: 201 });
});

test("a key that is revoked opens nothing any more", async () => {
  const key = await createKey();
  await revokeFeedKey(await createAgent("admin"), key.id);
  const { status, body } = await feed.put(path(), merchant, { key });
  expect({ status, code: body.code }).toEqual({ status: 401, code: "feed.unknownKey" });
});

test("whoever has no key is refused before they have sent what they have", async () => {
  const { hostname, port } = new URL(feed.url);
  const asked = request({
    hostname,
    port,
    path: path(),
    method: "PUT",
    headers: { "kindline-key": randomUUID(), "content-length": 900_000 },
  });
  asked.on("error", () => {});
  asked.flushHeaders();
  // "response" carries this one thing.
  const [answer] = (await once(asked, "response")) as [{ statusCode: number }];
  expect(answer.statusCode).toBe(401);
  asked.destroy();
});

test("more than a megabyte is too much, whether its sender says so or not", async () => {
  const told = { ...merchant, name: "x".repeat(1024 * 1024) };
  expect(await feed.put(path(), told)).toMatchObject({
    status: 413,
    body: { code: "feed.tooLarge" },
  });
  const body = new Blob([JSON.stringify(told)]).stream();
  const headers = { "kindline-key": feed.key.id, "kindline-signature": "t=1,v1=" };
  const streamed = await fetch(`${feed.url}${path()}`, {
    method: "PUT",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
  expect(streamed.status).toBe(413);
});

test("what does not fit is refused by its fields, in a form that programs read", async () => {
  const told = { ...customer("nobody"), extra: 1, phone: "070-123" };
  const { status, headers, body } = await feed.put(`/feed/v1/customers/${randomUUID()}`, told);
  expect({ status, type: headers.get("content-type") }).toEqual({
    status: 422,
    type: "application/problem+json",
  });
  expect(body).toMatchObject({ title: "Does not fit", status: 422, code: "feed.invalid" });
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
    "",
    "/email",
    "/phone",
  ]);
});

const code = async (answer: Promise<{ status: number; body: { code: string } }>) => {
  const { status, body } = await answer;
  return `${status} ${body.code}`;
};

test("no JSON, no type, no such address and no such method each have their answer", async () => {
  expect(
    await code(feed.put(path(), merchant, { headers: { "content-type": "text/plain" } })),
  ).toBe("415 feed.notJson");
  expect(await code(feed.get("/feed/v1/nothing"))).toBe("404 common.notFound");
  expect(await code(feed.get("/feed/v1/plans/unknown"))).toBe("404 common.notFound");
  expect(await code(feed.get("/feed/v1/plans/a/b"))).toBe("404 common.notFound");
  const wrong = await feed.post(path(), merchant);
  expect({ status: wrong.status, allow: wrong.headers.get("allow") }).toEqual({
    status: 405,
    allow: "PUT",
  });
  expect(await code(feed.post("/feed/v1/payments", {}, { idempotencyKey: "" }))).toBe(
    "422 feed.invalid",
  );
});

test("a key that asks without end is told when to come back, and other keys go on", async () => {
  const key = await createKey();
  const ask = () => feed.get("/feed/v1/plans/unknown", { key });
  await spend([{ budget: OF_KEY, owner: key.id }], OF_KEY.points - 1);
  expect(await ask()).toMatchObject({ status: 404 });
  const { status, headers } = await ask();
  expect(status).toBe(429);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await feed.get("/feed/v1/plans/unknown")).toMatchObject({ status: 404 });
});
