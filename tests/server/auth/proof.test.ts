import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionCookie } from "#server/auth/cookies.ts";
import { isProven, PROOF_MS } from "#server/auth/policy.ts";
import { prove, requestProof } from "#server/auth/proof.ts";
import { sessionIn, startSession } from "#server/auth/sessions.ts";
import { db } from "#server/platform/db.ts";
import { SignedOut } from "#server/platform/errors.ts";
import { randomToken, useSecret } from "#server/platform/secrets.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { serveApi } from "#tests/support/browser-call.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { refusal } from "#tests/support/rules.ts";
import { mailedCode, openBrowser, otherThan } from "#tests/support/auth-browser.ts";

let api: Awaited<ReturnType<typeof serveApi>>;
beforeAll(async () => {
  useSecret("a secret of the tests, long enough for all of them");
  api = await serveApi();
});
afterAll(() => api.close());

const QUARTER = PROOF_MS / 1000;

/** A browser in which the person is signed in. */
async function device({ id }: Viewer) {
  const browser = openBrowser();
  const token = randomToken();
  await startSession({ personId: id, token, formerToken: undefined, userAgent: "" });
  browser.jar.set(sessionCookie(), token);
  const session = await sessionIn(browser.header());
  if (!session) throw new Error("The session did not start");
  const call = (path: string, input?: unknown) =>
    api.call(path, input, { cookie: browser.header() });
  const isFresh = async (at: Date) => isProven((await sessionIn(browser.header()))?.provenAt, at);
  return { browser, call, isFresh, viewer: session.viewer };
}

test("closing a colleague's account asks for a code when the last one is older than a quarter of an hour", async () => {
  const clock = stopClock("2026-11-23T10:00:00Z");
  const { call, browser, viewer } = await device(await createAgent("admin"));
  const colleagues = await Promise.all([createAgent(), createAgent()]);
  const close = (place: number) => call("people.deactivate", { id: colleagues[place]?.id });
  const isOpen = (place: number) =>
    db.person.count({ where: { id: colleagues[place]?.id, deactivatedAt: null } });

  clock.advance(QUARTER);
  expect((await close(0)).status).toBe(200);
  clock.advance(1);
  const { status, json } = await close(1);
  expect([status, json.error?.data.reason]).toEqual([412, "auth.proofNeeded"]);
  expect(await isOpen(1)).toBe(1);

  await requestProof(viewer, browser);
  expect((await call("sessions.prove", { code: await mailedCode(viewer.email) })).status).toBe(200);
  expect((await close(1)).status).toBe(200);
  expect(await isOpen(1)).toBe(0);
});

test("who may not do it anyway is not asked for a code", async () => {
  const clock = stopClock("2026-11-23T10:00:00Z");
  const { call } = await device(await createAgent("supervisor"));
  clock.advance(QUARTER + 1);
  expect((await call("people.deactivate", { id: (await createAgent()).id })).status).toBe(403);
});

test("a proof is of the one device that gave it", async () => {
  const clock = stopClock("2026-11-23T10:00:00Z");
  const person = await createCustomer();
  const [phone, laptop] = [await device(person), await device(person)];
  clock.advance(QUARTER + 1);
  await requestProof(phone.viewer, phone.browser);
  await prove(phone.viewer, phone.browser, await mailedCode(person.email));
  const at = new Date("2026-11-23T10:15:01Z");
  expect([await phone.isFresh(at), await laptop.isFresh(at)]).toEqual([true, false]);
});

test("a wrong code, a stranger's code and a code from another browser prove nothing", async () => {
  const clock = stopClock("2026-11-23T10:00:00Z");
  const [owner, stranger] = [
    await device(await createCustomer()),
    await device(await createCustomer()),
  ];
  clock.advance(QUARTER + 1);
  await requestProof(owner.viewer, owner.browser);
  const code = await mailedCode(owner.viewer.email);
  await requestProof(stranger.viewer, stranger.browser);

  await expect(prove(owner.viewer, owner.browser, otherThan(code))).rejects.toThrow(
    "auth.wrongCode",
  );
  await expect(prove(stranger.viewer, stranger.browser, code)).rejects.toThrow("auth.wrongCode");
  await expect(prove(owner.viewer, openBrowser(), code)).rejects.toThrow("auth.otherBrowser");
  expect(await owner.isFresh(new Date("2026-11-23T10:15:01Z"))).toBe(false);
});

test("one code proves once, however often it is sent at the same moment", async () => {
  const { browser, viewer } = await device(await createCustomer());
  await requestProof(viewer, browser);
  const code = await mailedCode(viewer.email);
  const attempts = await Promise.allSettled([1, 2, 3].map(() => prove(viewer, browser, code)));
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a session that ended meanwhile is not proven", async () => {
  const { browser, viewer } = await device(await createCustomer());
  await requestProof(viewer, browser);
  await db.session.deleteMany({ where: { personId: viewer.id } });
  const code = await mailedCode(viewer.email);
  await expect(prove(viewer, browser, code)).rejects.toBeInstanceOf(SignedOut);
});

test("the mail says what the code is for, and where one signs out everywhere", async () => {
  const agent = await device(await createAgent());
  await requestProof(agent.viewer, agent.browser);
  const mail = await db.mail.findFirstOrThrow({ where: { toAddress: agent.viewer.email } });
  expect(mail.subject).toMatch(/^\d{4} \d{4} confirms it’s you$/);
  expect(mail.text).toContain("http://localhost:3000/admin/account");
});

test("the database takes no proof from before the session", async () => {
  const { viewer } = await device(await createCustomer());
  const before = "update session set proven_at = created_at - interval '1 second' where id = $1";
  expect(await refusal([before, [viewer.sessionId]])).toBe("session_proof");
});
