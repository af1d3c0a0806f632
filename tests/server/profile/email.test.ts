import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionCookie } from "#server/auth/cookies.ts";
import { sessionIn, startSession } from "#server/auth/sessions.ts";
import { PROOF_MS } from "#server/auth/policy.ts";
import { db } from "#server/platform/db.ts";
import { randomToken, useSecret } from "#server/platform/secrets.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { mailedCode, openBrowser, otherThan } from "#tests/support/auth-browser.ts";
import { serveApi } from "#tests/support/browser-call.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

let api: Awaited<ReturnType<typeof serveApi>>;
beforeAll(async () => {
  useSecret("a secret of the tests, long enough for all of them");
  api = await serveApi();
});
afterAll(() => api.close());

/** A browser in which they have just signed in. */
async function device({ id }: Viewer) {
  const browser = openBrowser();
  const token = randomToken();
  await startSession({ personId: id, token, formerToken: undefined, userAgent: "" });
  browser.jar.set(sessionCookie(), token);
  const call = async (path: string, input?: unknown) => {
    const answer = await api.call(path, input, { cookie: browser.header() });
    for (const line of answer.headers.getSetCookie()) keep(line);
    return answer;
  };
  const keep = (line: string) => {
    const [pair = ""] = line.split(";");
    browser.jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
  };
  return { call, isSignedIn: async () => (await sessionIn(browser.header())) !== null };
}

const newAddress = () => `${randomUUID()}@example.test`;
const emailOf = async ({ id }: Viewer) =>
  (await db.person.findUniqueOrThrow({ where: { id } })).email;
const mailsTo = (toAddress: string) => db.mail.findMany({ where: { toAddress } });
type Answer = { status: number; json: { error?: { data: Record<string, unknown> } | undefined } };

const reasonOf = (answer: Answer) => [answer.status, answer.json.error?.data.reason];

test("a code that came to the new address makes it theirs; the old one hears of it, other devices are signed out", async () => {
  const person = await createCustomer({ reference: randomUUID() });
  const [here, elsewhere] = [await device(person), await device(person)];
  const email = newAddress();
  expect(
    (await here.call("profile.requestEmail", { email: ` ${email.toUpperCase()} ` })).status,
  ).toBe(200);
  expect(await emailOf(person)).toBe(person.email);
  const code = await mailedCode(email);
  const wrong = await here.call("profile.confirmEmail", { email, code: otherThan(code) });
  expect(reasonOf(wrong)).toEqual([400, "auth.wrongCode"]);
  expect((await here.call("profile.confirmEmail", { email, code })).status).toBe(200);
  expect(await emailOf(person)).toBe(email);
  expect((await mailsTo(person.email)).at(-1)?.text).toContain(email);
  expect([await here.isSignedIn(), await elsewhere.isSignedIn()]).toEqual([true, false]);
  const again = await here.call("profile.confirmEmail", { email, code });
  expect(reasonOf(again)).toEqual([409, "auth.codeUsed"]);
});

test("whoever asks cannot tell that an address is taken: its owner is told, and no code is made known", async () => {
  const [person, owner] = [await createCustomer(), await createAgent()];
  const { call } = await device(person);
  const free = await call("profile.requestEmail", { email: newAddress() });
  const taken = await call("profile.requestEmail", { email: owner.email });
  expect([free.status, taken.status]).toEqual([200, 200]);
  expect(Object.keys(taken.json.result?.data ?? {})).toEqual(
    Object.keys(free.json.result?.data ?? {}),
  );
  const [mail] = await mailsTo(owner.email);
  expect(mail?.text).not.toMatch(/\d{4} \d{4}/);
  expect(await emailOf(owner)).toBe(owner.email);
});

test("of two who confirm one address at the same time one gets it", async () => {
  const people = [await createCustomer(), await createCustomer()];
  const email = newAddress();
  const browsers = await Promise.all(people.map(device));
  const codes: string[] = [];
  for (const { call } of browsers) {
    await call("profile.requestEmail", { email });
    codes.push(await mailedCode(email));
  }
  const answers = await Promise.all(
    browsers.map(({ call }, place) => call("profile.confirmEmail", { email, code: codes[place] })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(answers.map(reasonOf)).toContainEqual([409, "profile.emailInUse"]);
  expect(await db.person.count({ where: { email } })).toBe(1);
});

test("another browser's code, one's own address and a session without a fresh proof are refused", async () => {
  const clock = stopClock("2026-11-23T10:00:00Z");
  const person = await createCustomer();
  const [here, there] = [await device(person), await device(person)];
  const email = newAddress();
  await here.call("profile.requestEmail", { email });
  const code = await mailedCode(email);
  expect(reasonOf(await there.call("profile.confirmEmail", { email, code }))).toEqual([
    400,
    "auth.otherBrowser",
  ]);
  expect(reasonOf(await here.call("profile.requestEmail", { email: person.email }))).toEqual([
    409,
    "profile.sameEmail",
  ]);
  clock.advance(PROOF_MS / 1000 + 1);
  expect(reasonOf(await here.call("profile.confirmEmail", { email, code }))).toEqual([
    412,
    "auth.proofNeeded",
  ]);
  expect(await emailOf(person)).toBe(person.email);
});
