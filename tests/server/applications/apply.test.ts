import { beforeEach, expect, test } from "vitest";
import { apply, requestApplicationCode } from "#server/applications/apply.ts";
import { inviteApplicant } from "#server/applications/decide.ts";
import { workOffer } from "#server/applications/offer.ts";
import { applicant } from "#server/applications/schema.ts";
import { db } from "#server/platform/db.ts";
import { readEnv } from "#server/platform/env.ts";
import { Conflict, TooMany } from "#server/platform/errors.ts";
import { useSecret } from "#server/platform/secrets.ts";
import { useSettings } from "#server/platform/settings.ts";
import { getShiftRules, setShiftRules } from "#server/shifts/rules.ts";
import {
  applyAs,
  createApplication,
  someApplicant,
  takeApplications,
} from "#tests/support/applications.ts";
import { mailedCode, openBrowser, otherThan } from "#tests/support/auth-browser.ts";
import { stopClock } from "#tests/support/clock.ts";
import { refusals } from "#tests/support/conversation-log.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

useSecret("a secret for tests that is long enough");
useSettings(readEnv({ NODE_ENV: "test", ORIGIN: "https://help.example.com" }));

beforeEach(async () => {
  stopClock("2026-11-23T12:00:00Z");
  await takeApplications();
});

const applicationsOf = (email: string) => db.application.findMany({ where: { email } });
const ask = (email: string) => requestApplicationCode(openBrowser(), someApplicant({ email }));
const accepts = (change: object) => applicant.safeParse({ ...someApplicant(), ...change }).success;
const mailsTo = (toAddress: string) =>
  db.mail.findMany({ where: { toAddress }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });

test("until an admin says so nobody applies, and nothing is mailed", async () => {
  await takeApplications(false);
  const person = someApplicant();
  await expect(requestApplicationCode(openBrowser(), person)).rejects.toMatchObject({
    reason: "applications.closed",
  });
  await expect(apply(openBrowser(), { ...person, code: "12345678" })).rejects.toThrow(Conflict);
  expect(await mailsTo(person.email)).toEqual([]);
  expect((await workOffer()).isOpen).toBe(false);
});

test("pay and hours are those of the rules for shifts", async () => {
  const admin = await createAgent("admin");
  const { version, rules } = await getShiftRules(admin);
  await setShiftRules(admin, { ...rules, hourlyMinor: 1875, weekHours: 24, version });
  expect(await workOffer()).toMatchObject({
    isOpen: true,
    hourly: { minor: 1875, currency: rules.currency },
    weekHours: 24,
    rushPercent: rules.rushPercent,
  });
  const person = someApplicant({ weeklyHours: 25 });
  await expect(applyAs(person)).rejects.toMatchObject({
    reason: "applications.tooManyHours",
    values: { hours: 24 },
  });
});

test("with the code that came to the address somebody has applied, and reads so in their language", async () => {
  const person = someApplicant();
  const browser = openBrowser();
  await requestApplicationCode(browser, person);
  expect(await applicationsOf(person.email)).toEqual([]);
  const code = await mailedCode(person.email);
  await expect(apply(browser, { ...person, code: otherThan(code) })).rejects.toMatchObject({
    reason: "auth.wrongCode",
  });
  expect(await applicationsOf(person.email)).toEqual([]);

  const own = await apply(browser, { ...person, code });
  expect(own).toMatchObject({ name: person.name, state: "new", isTested: false });
  expect(await applicationsOf(person.email)).toEqual([
    expect.objectContaining({ occupation: "I study law", languages: ["sv", "en"], locale: "sv" }),
  ]);
  const mails = await mailsTo(person.email);
  expect(mails.map(({ text }) => text.includes("Hej"))).toEqual([true, true]);
  expect(mails[1]?.text).toContain(`https://help.example.com/work/${own.token}`);
});

test("whoever has an account gets no code, is told by mail, and the answer is the same", async () => {
  const customer = await createCustomer({ locale: "de" });
  const stranger = someApplicant();
  expect(Object.keys(await ask(customer.email))).toEqual(Object.keys(await ask(stranger.email)));
  const [mail] = await mailsTo(customer.email);
  expect(mail?.text).toContain("Es gibt damit schon ein Konto");
  expect(mail?.text).not.toMatch(/\d{4} \d{4}/);
});

test("an account that is closed keeps its address", async () => {
  const former = await createAgent("agent", { deactivatedAt: new Date() });
  await expect(applyAs(someApplicant({ email: former.email }))).rejects.toMatchObject({
    reason: "applications.addressInUse",
  });
  expect(await applicationsOf(former.email)).toEqual([]);
});

test("whoever applies again has one application, which says what they said last", async () => {
  const person = someApplicant();
  const first = await applyAs(person);
  const second = await applyAs({ ...person, weeklyHours: 20 });
  expect(second.token).toBe(first.token);
  expect([first.isAgain, second.isAgain]).toEqual([false, true]);
  expect(await applicationsOf(person.email)).toEqual([
    expect.objectContaining({ weeklyHours: 20 }),
  ]);
});

test("of two browsers that apply with one address at once, there is one application", async () => {
  const person = someApplicant();
  const askFor = async () => {
    const browser = openBrowser();
    await requestApplicationCode(browser, person);
    return { browser, code: await mailedCode(person.email) };
  };
  const asked = [await askFor(), await askFor()];
  await Promise.all(asked.map(({ browser, code }) => apply(browser, { ...person, code })));
  expect(await applicationsOf(person.email)).toHaveLength(1);
});

test("one code sends one application, however often it comes at once", async () => {
  const person = someApplicant();
  const browser = openBrowser();
  await requestApplicationCode(browser, person);
  const code = await mailedCode(person.email);
  const attempts = await Promise.allSettled(
    [1, 2, 3].map(() => apply(browser, { ...person, code })),
  );
  expect(refusals(attempts)).toEqual([expect.any(Conflict), expect.any(Conflict)]);
});

test("what was declined stays declined as long as it is kept, and says until when", async () => {
  const { id: decidedById } = await createAgent("supervisor");
  const { email } = await createApplication({
    appliedAt: new Date("2026-11-02T12:00:00Z"),
    declinedAt: new Date("2026-11-09T12:00:00Z"),
    decidedById,
  });
  await expect(applyAs(someApplicant({ email }))).rejects.toMatchObject({
    reason: "applications.declined",
    values: { at: "2026-11-02T12:00:00.000Z", until: "2027-05-08T12:00:00.000Z" },
  });
});

test("whoever was invited and applies once more reads that they only have to sign in", async () => {
  const supervisor = await createAgent("supervisor");
  const { id, email } = await createApplication();
  const browser = openBrowser();
  const person = someApplicant({ email });
  await requestApplicationCode(browser, person);
  const code = await mailedCode(email);
  await inviteApplicant(supervisor, { id, skills: ["refunds"], languages: ["sv"] });
  await expect(apply(browser, { ...person, code })).rejects.toMatchObject({
    reason: "applications.invited",
  });
  await ask(email);
  expect((await mailsTo(email)).at(-1)?.text).toContain("https://help.example.com/sign-in");
  expect((await mailsTo(email)).at(-1)?.text).toContain("du är redan inbjuden");
});

test("a browser is sent five codes an hour for one address", async () => {
  const person = someApplicant();
  const browser = openBrowser();
  const attempts = await Promise.allSettled(
    Array.from({ length: 6 }, () => requestApplicationCode(browser, person)),
  );
  expect(refusals(attempts)).toEqual([expect.any(TooMany)]);
});

test("who speaks nothing we help in, or says nothing, sends nothing", () => {
  expect(accepts({})).toBe(true);
  expect(
    [
      { languages: [] },
      { languages: ["tlh"] },
      { name: "  " },
      { text: "" },
      { weeklyHours: 0 },
    ].map(accepts),
  ).toEqual([false, false, false, false, false]);
});
