import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { readEnv } from "#server/platform/env.ts";
import { useSettings } from "#server/platform/settings.ts";
import { serveApi, signedIn } from "#tests/support/browser-call.ts";
import { createCustomer } from "#tests/support/factories.ts";

let api: Awaited<ReturnType<typeof serveApi>>;
beforeAll(async () => {
  api = await serveApi();
});
afterAll(() => api.close());
afterEach(() => useSettings(readEnv()));

const behindProxies = (count: number) =>
  useSettings(readEnv({ ...process.env, TRUSTED_HOPS: String(count) }));

const ask = (email: string, forwardedFor = "") =>
  api.call("signIn.requestCode", { email }, { headers: { "x-forwarded-for": forwardedFor } });

const statuses = (answers: { status: number }[]) =>
  [...new Set(answers.map(({ status }) => status))].toSorted();

test("of 150 requests for codes at the same moment none breaks, and a reader is answered meanwhile", async () => {
  behindProxies(1);
  const { email } = await createCustomer();
  const reader = await createCustomer();
  const cookie = await signedIn(reader);
  let isOver = false;
  const flood = Promise.all(
    Array.from({ length: 150 }, (_, place) => ask(email, `198.51.100.${place}`)),
  ).finally(() => (isOver = true));

  const me = await api.call("people.me", undefined, { cookie, method: "GET", body: null });
  expect([me.status, isOver]).toEqual([200, false]);
  const answers = await flood;
  expect(statuses(answers)).toEqual([200, 429]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
  expect(await db.mail.count({ where: { toAddress: email } })).toBe(20);
});

test("of 150 people who ask at the same moment from as many networks each is sent a code", async () => {
  behindProxies(1);
  const answers = await Promise.all(
    Array.from({ length: 150 }, (_, place) =>
      ask(`person${place}@example.test`, `203.0.113.${place}`),
    ),
  );
  expect(statuses(answers)).toEqual([200]);
});

test("who is refused hears after how many seconds to come back, known or not", async () => {
  behindProxies(1);
  const { email } = await createCustomer();
  for (const address of [email, "nobody@example.test"]) {
    await Promise.all(Array.from({ length: 10 }, () => ask(address, "192.0.2.44")));
    const { status, headers, json } = await ask(address, "192.0.2.44");
    const seconds = Number(headers.get("retry-after"));
    expect(status).toBe(429);
    expect(seconds).toBeGreaterThan(3500);
    expect(json.error?.data).toMatchObject({
      reason: "signIn.tooManyCodes",
      values: { seconds, minutes: 60 },
    });
  }
});

test("a header in which anybody can write where they are gives nobody more codes", async () => {
  const { email } = await createCustomer();
  const answers = await Promise.all(
    Array.from({ length: 15 }, (_, place) => ask(email, `203.0.113.${place}`)),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
});
