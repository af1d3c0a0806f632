import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isActivity, isVisit } from "#server/api/activity.ts";
import { portal } from "#server/api/portal.ts";
import { appRouter } from "#server/api/root.ts";
import { serveApi, signedIn } from "#tests/support/browser-call.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createConversation } from "#tests/support/factories.ts";
import { readEvents } from "#tests/support/sse.ts";

let api: Awaited<ReturnType<typeof serveApi>>;
beforeAll(async () => {
  api = await serveApi();
});
afterAll(() => api.close());

const MINUTE = 60;
const NAVIGATION = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };

async function agentAtWork() {
  const clock = stopClock("2026-11-23T10:00:00Z");
  const agent = await createAgent();
  const cookie = await signedIn(agent);
  const get = (path: string) => api.call(path, undefined, { cookie, method: "GET", body: null });
  const visit = (headers: Record<string, string>) => {
    const sent = new Headers({ cookie, ...headers });
    return portal.visitorOf((name) => sent.get(name));
  };
  const isSignedIn = async () => (await get("people.me")).status === 200;
  return { clock, agent, cookie, get, visit, isSignedIn };
}

test("an agent who writes, types or clicks for hours stays signed in", async () => {
  const { clock, agent, cookie, visit, isSignedIn } = await agentAtWork();
  const { id: conversationId } = await createConversation(undefined, { agentId: agent.id });
  const deeds = [
    () =>
      api.call(
        "conversations.reply",
        { conversationId, clientKey: randomUUID(), text: "Hello" },
        { cookie },
      ),
    () => api.call("conversations.typing", { id: conversationId }, { cookie }),
    () => api.call("sessions.keep", undefined, { cookie }),
    () => visit(NAVIGATION),
  ];
  for (let round = 0; round < 2; round += 1) {
    for (const deed of deeds) {
      clock.advance(29 * MINUTE);
      await deed();
    }
  }
  expect(await isSignedIn()).toBe(true);
});

test("a tab that nobody touches is signed out after half an hour, whatever it sends by itself", async () => {
  const { clock, cookie, get, visit, isSignedIn } = await agentAtWork();
  const input = encodeURIComponent(JSON.stringify({ positions: [], desk: true }));
  for (let minutes = 0; minutes < 30; minutes += 10) {
    expect(await isSignedIn()).toBe(true);
    const alone = [
      await api.call("desk.here", undefined, { cookie }),
      await get("sessions.ending"),
      await readEvents(`${api.url}/api/trpc/conversations.follow?input=${input}`, () => true, {
        cookie,
      }),
    ];
    expect(alone.map(({ status }) => status)).toEqual([200, 200, 200]);
    await visit({ "sec-fetch-mode": "cors", "sec-fetch-dest": "empty", rsc: "1" });
    await visit({ ...NAVIGATION, "sec-purpose": "prefetch" });
    clock.advance(10 * MINUTE);
  }
  expect(await isSignedIn()).toBe(false);
});

test("no word of a client makes more of a call than it is", async () => {
  const { clock, cookie, isSignedIn } = await agentAtWork();
  clock.advance(20 * MINUTE);
  const headers = { ...NAVIGATION, "x-activity": "1", "x-background": "0" };
  await api.call("desk.here", undefined, {
    cookie,
    headers: { ...headers, "sec-fetch-site": "same-origin" },
  });
  clock.advance(10 * MINUTE);
  expect(await isSignedIn()).toBe(false);
});

test("the page learns how much longer the session lasts, and somebody who is there gets all of it again", async () => {
  const { clock, cookie, get } = await agentAtWork();
  clock.advance(28 * MINUTE);
  expect((await get("sessions.ending")).json.result?.data).toEqual({
    idleSeconds: 2 * MINUTE,
    lifetimeSeconds: (12 * 60 - 28) * MINUTE,
  });
  expect((await api.call("sessions.keep", undefined, { cookie })).json.result?.data).toMatchObject({
    idleSeconds: 30 * MINUTE,
  });
});

test("every change that a person makes counts, and nothing that is only read", () => {
  const all = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
  );
  const quiet = all.filter(([path, { _def }]) => !isActivity(_def.type, path));
  const quietChanges = quiet.filter(([, { _def }]) => _def.type === "mutation");
  expect(quietChanges.map(([path]) => path)).toEqual(["conversations.read", "desk.here"]);
});

const headersOf = (sent: Record<string, string>) => (name: string) => sent[name] ?? null;

test("a page counts when somebody goes to it", () => {
  expect(isVisit(headersOf(NAVIGATION))).toBe(true);
  expect(isVisit(headersOf({ ...NAVIGATION, "sec-purpose": "prefetch;prerender" }))).toBe(false);
  expect(isVisit(headersOf({ ...NAVIGATION, "sec-fetch-dest": "iframe" }))).toBe(false);
  expect(isVisit(headersOf({}))).toBe(false);
});
