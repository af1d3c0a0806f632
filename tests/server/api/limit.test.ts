import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CALL_BUDGETS, callBudgets } from "#server/api/budgets.ts";
import { portal } from "#server/api/portal.ts";
import { sessionIn } from "#server/auth/sessions.ts";
import { db } from "#server/platform/db.ts";
import { spend } from "#server/platform/limits.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { ORIGIN, serveApi, signedIn } from "#tests/support/browser-call.ts";
import { stopMachineClock } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { readEvents } from "#tests/support/sse.ts";

let api: Awaited<ReturnType<typeof serveApi>>;
beforeAll(async () => {
  api = await serveApi();
});
afterAll(() => api.close());

const LONG = "word ".repeat(799).trim();

/** In a conversation with an agent, so that no assistant answers. */
async function chatting() {
  const customer = await createCustomer();
  const agent = await createAgent();
  const { id } = await createConversation(customer, { agentId: agent.id });
  return { customer, id, cookie: await signedIn(customer) };
}

const send = (cookie: string, conversationId: string, clientKey = randomUUID(), text = "Hello") =>
  api.call("conversations.send", { conversationId, clientKey, text }, { cookie });

/** The session has sent as much as it may. */
async function emptyFor(cookie: string, kind: "send" | "change" | "stream") {
  const session = await sessionIn(cookie);
  if (!session) throw new Error("Nobody is signed in");
  const { points } = CALL_BUDGETS[kind].session;
  await spend(callBudgets(kind, session.viewer, "127.0.0.1"), points);
  return session.viewer;
}

const batch = async (cookie: string, path: string, inputs: unknown[], method = "POST") => {
  const paths = inputs.map(() => path).join(",");
  const sent = JSON.stringify(Object.fromEntries(inputs.entries()));
  const query = method === "GET" ? `&input=${encodeURIComponent(sent)}` : "";
  const response = await fetch(`${api.url}/api/trpc/${paths}?batch=1${query}`, {
    method,
    headers: { "content-type": "application/json", origin: ORIGIN, cookie },
    ...(method === "POST" && { body: sent }),
  });
  const answers: { error?: { data: { reason: string; httpStatus: number } } }[] =
    await response.json();
  return {
    headers: response.headers,
    refused: answers.filter(({ error }) => error?.data.httpStatus === 429),
  };
};

test("of 400 long messages in a row as many are taken as nobody types, and the rest is told when to come back", async () => {
  stopMachineClock("2026-11-23T10:00:00Z");
  const agent = await createAgent();
  const { id: conversationId } = await createConversation(undefined, { agentId: agent.id });
  const cookie = await signedIn(agent);
  const answers = [];
  while (answers.length < 400) {
    const twenty = Array.from({ length: 20 }, () =>
      api.call(
        "conversations.note",
        { conversationId, clientKey: randomUUID(), text: LONG },
        { cookie },
      ),
    );
    answers.push(...(await Promise.all(twenty)));
  }

  const taken = answers.filter(({ status }) => status === 200).length;
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
  expect(taken).toBe(CALL_BUDGETS.send.session.points);
  expect(await db.event.count({ where: { authorId: agent.id } })).toBe(taken);
  const last = answers.at(-1);
  expect(last?.headers.get("retry-after")).toBe("60");
  expect(last?.json.error?.data).toMatchObject({
    reason: "common.tooMany",
    values: { seconds: 60, minutes: 1 },
  });
});

test("a message that was refused for coming too soon is taken later under its own key", async () => {
  const { customer, id, cookie } = await chatting();
  await emptyFor(cookie, "send");
  const clientKey = randomUUID();
  expect((await send(cookie, id, clientKey)).status).toBe(429);
  const otherDevice = await signedIn(customer);
  expect((await send(otherDevice, id, clientKey)).status).toBe(200);
  expect(await db.event.count({ where: { authorId: customer.id } })).toBe(1);
});

test("two devices together send no more than the account may", async () => {
  const { customer, id, cookie } = await chatting();
  const other = await signedIn(customer);
  await emptyFor(cookie, "send");
  const { points } = CALL_BUDGETS.send.account ?? { points: 0 };
  const rest = points - CALL_BUDGETS.send.session.points;
  const answers = await Promise.all(
    Array.from({ length: rest + 10 }, () => send(other, id, randomUUID(), "Hello")),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(rest);
});

test("whoever has sent too much still reaches a person, and may withdraw and sign out", async () => {
  const customer = await createCustomer();
  const cookie = await signedIn(customer);
  for (const kind of ["send", "change"] as const) await emptyFor(cookie, kind);
  const { status, json } = await api.call(
    "humanRequests.ask",
    { clientKey: randomUUID() },
    { cookie },
  );
  expect(status).toBe(200);
  expect(json.result?.data).toMatchObject({ conversationId: expect.any(String) });
  const { id: conversationId } = await db.conversation.findFirstOrThrow({
    where: { customerId: customer.id },
  });
  expect(await db.humanRequest.count({ where: { customerId: customer.id } })).toBe(1);
  expect((await api.call("humanRequests.withdraw", { conversationId }, { cookie })).status).toBe(
    200,
  );
  expect((await api.call("sessions.endAll", undefined, { cookie })).status).toBe(200);
});

test("a batch of ten costs ten", async () => {
  const customer = await createCustomer();
  const cookie = await signedIn(customer);
  const viewer = await viewerIn(cookie);
  const { points } = CALL_BUDGETS.change.session;
  await spend(callBudgets("change", viewer, "127.0.0.1"), points - 15);
  const ten = Array.from({ length: 10 }, () => ({ locale: "sv" }));
  expect((await batch(cookie, "people.setLanguage", ten)).refused).toHaveLength(0);
  const { refused, headers } = await batch(cookie, "people.setLanguage", ten);
  expect(refused).toHaveLength(5);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
});

test("help is searched by strangers as fast as anybody types, not in endless batches, and read all the same", async () => {
  const ten = Array.from({ length: 10 }, () => ({ locale: "en", query: "refund" }));
  let refused = 0;
  for (let round = 0; round < 14; round += 1)
    refused += (await batch("", "articles.search", ten, "GET")).refused.length;
  expect(refused).toBe(20);
  expect(
    (
      await api.call('articles.list?input={"locale":"en"}', undefined, {
        method: "GET",
        body: null,
      })
    ).status,
  ).toBe(200);

  const page = portal.callerFor({ viewer: null, userAgent: "", network: "127.0.0.1" });
  await expect(page.articles.search({ locale: "en", query: "refund" })).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
  });
});

test("streams that are opened over and over are refused in words, and reading goes on", async () => {
  const cookie = await signedIn(await createCustomer());
  await emptyFor(cookie, "stream");
  const input = encodeURIComponent(JSON.stringify({ positions: [] }));
  const { events } = await readEvents(
    `${api.url}/api/trpc/conversations.follow?input=${input}`,
    undefined,
    { cookie },
  );
  expect(events.at(-1)).toMatchObject({ event: "serialized-error" });
  expect(events.at(-1)?.data).toContain("common.tooMany");
  expect(
    (await api.call("people.me", undefined, { cookie, method: "GET", body: null })).status,
  ).toBe(200);
});

test("reading costs no visit to the store of the limits", async () => {
  await db.rateLimit.deleteMany();
  const cookie = await signedIn(await createCustomer());
  for (const path of ["people.me", "plans.overview", "sessions.list"])
    expect((await api.call(path, undefined, { cookie, method: "GET", body: null })).status).toBe(
      200,
    );
  expect(await db.rateLimit.count()).toBe(0);
});

async function viewerIn(cookie: string): Promise<Viewer> {
  const session = await sessionIn(cookie);
  if (!session) throw new Error("Nobody is signed in");
  return session.viewer;
}
