import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import {
  endAllSessions,
  endSession,
  endSessionsOf,
  keepAwake,
  listSessions,
  liveSessionsAmong,
  sessionIn,
  startSession,
  viewerOf,
} from "#server/auth/sessions.ts";
import { sessionTopic } from "#server/platform/session-topic.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { randomToken } from "#server/platform/secrets.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 20_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/20.1 Mobile/15E148 Safari/604.1";
const DAY = 24 * 60 * 60;

async function signedIn(personId: string, userAgent = IPHONE) {
  const token = randomToken();
  await startSession({ personId, token, formerToken: undefined, userAgent });
  const cookie = `theme=dark; kindline-session=${token}`;
  const viewer = await viewerOf(cookie);
  if (!viewer) throw new Error("The session did not start");
  return { cookie, viewer };
}

function endsHeard({ sessionId }: Viewer) {
  const heard: unknown[] = [];
  sessionTopic.subscribe(sessionId, (message) => heard.push(message));
  return heard;
}

test("a session lists the viewer's devices in words, the asking one first", async () => {
  const { id } = await createCustomer();
  const phone = await signedIn(id);
  await signedIn(id, "curl/8.1");
  await signedIn((await createCustomer()).id);

  expect(await listSessions(phone.viewer)).toEqual([
    expect.objectContaining({
      id: phone.viewer.sessionId,
      current: true,
      device: { browser: "Safari", system: "iPhone" },
    }),
    expect.objectContaining({ current: false, device: { browser: null, system: null } }),
  ]);
});

test("ending one device reaches its streams at once and leaves the others", async () => {
  const { id } = await createCustomer();
  const [phone, laptop] = [await signedIn(id), await signedIn(id)];
  const heard = { phone: endsHeard(phone.viewer), laptop: endsHeard(laptop.viewer) };

  await endSession(laptop.viewer, phone.viewer.sessionId);
  expect(heard).toEqual({ phone: [{ type: "ended" }], laptop: [] });
  expect(await viewerOf(phone.cookie)).toBeNull();
  expect(await viewerOf(laptop.cookie)).not.toBeNull();
});

test("signing out everywhere ends every device of the viewer and of nobody else", async () => {
  const { id } = await createCustomer();
  const devices = [await signedIn(id), await signedIn(id), await signedIn(id)];
  const other = await signedIn((await createCustomer()).id);
  const heard = devices.map(({ viewer }) => endsHeard(viewer));

  await endAllSessions(await viewerIn(devices));
  expect(heard).toEqual([[{ type: "ended" }], [{ type: "ended" }], [{ type: "ended" }]]);
  for (const { cookie } of devices) expect(await viewerOf(cookie)).toBeNull();
  expect(await viewerOf(other.cookie)).not.toBeNull();
});

test("a person who is deactivated is out with the next request, and their streams end", async () => {
  const { id } = await createCustomer();
  const { cookie, viewer } = await signedIn(id);
  const heard = endsHeard(viewer);
  await db.person.update({ where: { id }, data: { deactivatedAt: new Date() } });
  expect(await viewerOf(cookie)).toBeNull();
  await endSessionsOf(id);
  expect(heard).toEqual([{ type: "ended" }]);
});

test("someone else's device does not exist", async () => {
  const mine = await signedIn((await createCustomer()).id);
  const theirs = await signedIn((await createCustomer()).id);
  await expect(endSession(mine.viewer, theirs.viewer.sessionId)).rejects.toThrow(NotFound);
  await expect(endSession(mine.viewer, randomUUID())).rejects.toThrow(NotFound);
  expect(await viewerOf(theirs.cookie)).not.toBeNull();
});

test("of two clicks that end one device, one ends it and the other is told", async () => {
  const { id } = await createCustomer();
  const [phone, laptop] = [await signedIn(id), await signedIn(id)];
  const heard = endsHeard(phone.viewer);
  const clicks = await Promise.allSettled(
    [1, 2].map(() => endSession(laptop.viewer, phone.viewer.sessionId)),
  );
  expect(clicks.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(heard).toHaveLength(1);
});

const ROLES = [
  ["a customer", createCustomer, { idle: 7 * DAY, lifetime: 30 * DAY }],
  ["an agent", () => createAgent("agent"), { idle: 30 * 60, lifetime: 12 * 60 * 60 }],
  ["an admin", () => createAgent("admin"), { idle: 30 * 60, lifetime: 12 * 60 * 60 }],
] as const;

test.each(ROLES)("the session of %s ends when nothing was done for so long", async (...row) => {
  const [, create, { idle }] = row;
  const clock = stopClock("2026-11-01T10:00:00Z");
  const { cookie } = await signedIn((await create()).id);
  for (let times = 0; times < 3; times += 1) {
    clock.advance(idle - 1);
    await act(cookie);
  }
  clock.advance(idle);
  expect(await viewerOf(cookie)).toBeNull();
});

test.each(ROLES)("looking at it does not keep the session of %s awake", async (...row) => {
  const [, create, { idle }] = row;
  const clock = stopClock("2026-11-01T10:00:00Z");
  const { cookie, viewer } = await signedIn((await create()).id);
  for (let looks = 0; looks < 4; looks += 1) {
    expect(await viewerOf(cookie)).not.toBeNull();
    expect(await liveSessionsAmong([viewer.sessionId])).toContain(viewer.sessionId);
    clock.advance(idle / 4);
  }
  expect(await viewerOf(cookie)).toBeNull();
  expect((await liveSessionsAmong([viewer.sessionId])).size).toBe(0);
});

test.each(ROLES)("however much is done, the session of %s ends", async (...row) => {
  const [, create, { idle, lifetime }] = row;
  const clock = stopClock("2026-11-01T10:00:00Z");
  const { cookie } = await signedIn((await create()).id);
  const step = idle / 2;
  for (let passed = step; passed < lifetime; passed += step) {
    clock.advance(step);
    await act(cookie);
  }
  clock.advance(step);
  expect(await viewerOf(cookie)).toBeNull();
});

test("what is done is written at most once a minute", async () => {
  const clock = stopClock("2026-11-01T10:00:00Z");
  const { cookie, viewer } = await signedIn((await createCustomer()).id);
  const seenAt = async () =>
    (await db.session.findUniqueOrThrow({ where: { id: viewer.sessionId } })).seenAt.toISOString();

  clock.advance(59);
  await act(cookie);
  expect(await seenAt()).toBe("2026-11-01T10:00:00.000Z");
  clock.advance(1);
  await Promise.all([act(cookie), act(cookie)]);
  expect(await seenAt()).toBe("2026-11-01T10:01:00.000Z");
});

async function act(cookie: string) {
  const session = await sessionIn(cookie);
  if (!session) throw new Error("The session is over");
  await keepAwake(session);
}

test("a cookie that no sign-in made asks the database nothing", async () => {
  for (const value of ["", "x", "é".repeat(43), "a".repeat(64), "../../etc", "%00"]) {
    expect(await viewerOf(`kindline-session=${value}`)).toBeNull();
  }
  expect(await viewerOf(null)).toBeNull();
});

async function viewerIn([first]: { viewer: Viewer }[]) {
  if (!first) throw new Error("No device");
  return first.viewer;
}
