import { beforeEach, expect, test } from "vitest";
import { randomUUID } from "node:crypto";
import { declineApplicant, inviteApplicant } from "#server/applications/decide.ts";
import { countApplications, getApplication, listApplications } from "#server/applications/list.ts";
import { getOwnApplication, withdrawApplication } from "#server/applications/own.ts";
import { applicationToken } from "#server/applications/link.ts";
import { getApplicationRules, setApplicationRules } from "#server/applications/rules.ts";
import { applicantTraining } from "#server/applications/schema.ts";
import { db } from "#server/platform/db.ts";
import { readEnv } from "#server/platform/env.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { useSecret } from "#server/platform/secrets.ts";
import { useSettings } from "#server/platform/settings.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createApplication } from "#tests/support/applications.ts";
import { stopClock } from "#tests/support/clock.ts";
import { refusals } from "#tests/support/conversation-log.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

useSecret("a secret for tests that is long enough");
useSettings(readEnv({ NODE_ENV: "test", ORIGIN: "https://help.example.com" }));

let supervisor: Viewer;
beforeEach(async () => {
  stopClock("2026-11-23T12:00:00Z");
  supervisor = await createAgent("supervisor", { name: "Ruth Klein" });
});

const mailsTo = (toAddress: string) => db.mail.findMany({ where: { toAddress } });
const at = (minute: number) => new Date(Date.UTC(2030, 0, 1, 0, minute));
const training = (id: string) => ({ id, skills: ["refunds" as const], languages: ["sv"] });

test("whoever is invited is an agent who is new, with what they know and speak, by the same mail as all", async () => {
  const { id, email } = await createApplication();
  await inviteApplicant(supervisor, training(id));
  expect(await db.person.findUniqueOrThrow({ where: { email } })).toMatchObject({
    role: "agent",
    name: "Maja Nyström",
    skills: ["refunds"],
    languages: ["sv"],
    timeZone: "Europe/Stockholm",
    newSince: new Date("2026-11-23T12:00:00Z"),
  });
  const [mail] = await mailsTo(email);
  expect(mail?.subject).toContain("Ruth Klein");
  expect(await getApplication(supervisor, id)).toMatchObject({
    state: "invited",
    decided: { by: "Ruth Klein" },
    keptUntil: "2026-12-23T12:00:00.000Z",
  });
});

test("nobody is invited without a skill and a language", () => {
  const whole = training(randomUUID());
  expect(applicantTraining.safeParse(whole).success).toBe(true);
  expect(applicantTraining.safeParse({ ...whole, skills: [] }).success).toBe(false);
  expect(applicantTraining.safeParse({ ...whole, languages: [] }).success).toBe(false);
});

test("whoever is declined reads so in their language, and when they are forgotten", async () => {
  const { id, email } = await createApplication({ locale: "ar" });
  expect(await declineApplicant(supervisor, id)).toMatchObject({
    state: "declined",
    decided: { by: "Ruth Klein" },
  });
  const [mail] = await mailsTo(email);
  expect(mail?.text).toContain("180");
  expect(mail?.text).toMatch(/\p{Script=Arabic}/u);
  expect(await getApplication(supervisor, id)).toMatchObject({
    state: "declined",
    keptUntil: "2027-05-22T12:00:00.000Z",
  });
  const entries = await db.auditEntry.findMany({ where: { subjectId: id } });
  expect(entries).toEqual([
    expect.objectContaining({ action: "applications.decline", details: {} }),
  ]);
});

test("of two supervisors who decide at once, one does and the other is told", async () => {
  const { id, email } = await createApplication();
  const attempts = await Promise.allSettled([
    inviteApplicant(supervisor, training(id)),
    declineApplicant(await createAgent("supervisor"), id),
  ]);
  expect(refusals(attempts)).toEqual([expect.any(Conflict)]);
  expect(await mailsTo(email)).toHaveLength(1);
});

test("an address that has become a customer's is not invited, and the application stays open", async () => {
  const { id, email } = await createApplication();
  await createCustomer({ email });
  await expect(inviteApplicant(supervisor, training(id))).rejects.toMatchObject({
    reason: "staff.addressTaken",
  });
  expect((await getApplication(supervisor, id)).state).toBe("new");
});

test("nobody but supervisors and admins reads or decides, and nobody but admins sets whether one can apply", async () => {
  const { id } = await createApplication();
  for (const viewer of [await createAgent(), await createCustomer()]) {
    await expect(listApplications(viewer, { list: "new" })).rejects.toThrow(Forbidden);
    await expect(getApplication(viewer, id)).rejects.toThrow(Forbidden);
    await expect(countApplications(viewer)).rejects.toThrow(Forbidden);
    await expect(inviteApplicant(viewer, training(id))).rejects.toThrow(Forbidden);
    await expect(declineApplicant(viewer, id)).rejects.toThrow(Forbidden);
  }
  await expect(getApplicationRules(supervisor)).rejects.toThrow(Forbidden);
  await expect(setApplicationRules(supervisor, { isOpen: true, version: 0 })).rejects.toThrow(
    Forbidden,
  );
});

test("a supervisor who has left meanwhile decides nothing", async () => {
  const { id } = await createApplication();
  await db.person.update({ where: { id: supervisor.id }, data: { deactivatedAt: new Date() } });
  await expect(declineApplicant(supervisor, id)).rejects.toThrow(Forbidden);
});

test("the newest come first, page by page, of those who speak a language", async () => {
  const tag = `${randomUUID()}`;
  for (let minute = 0; minute < 52; minute += 1)
    await createApplication({ occupation: tag, languages: ["fi"], appliedAt: at(minute) });
  await createApplication({ occupation: tag, languages: ["nl"], appliedAt: at(60) });
  const first = await listApplications(supervisor, { list: "new", speaks: "fi" });
  expect(first.items).toHaveLength(50);
  expect(first.items[0]?.appliedAt).toBe(at(51).toISOString());
  const next = await listApplications(supervisor, {
    list: "new",
    speaks: "fi",
    cursor: first.nextCursor,
  });
  expect(next.items.filter(({ occupation }) => occupation === tag)).toHaveLength(2);
  expect(await listApplications(supervisor, { list: "invited", speaks: "fi" })).toEqual({
    items: [],
    nextCursor: null,
  });
});

test("with the link somebody sees how it stands and withdraws: all is gone, and one mail says so", async () => {
  const { id, email } = await createApplication();
  const token = applicationToken(id);
  expect(await getOwnApplication({ token })).toMatchObject({ state: "new" });
  await db.mail.create({ data: { toAddress: email, subject: "Hello", text: "Hello" } });
  await withdrawApplication({ token });
  await withdrawApplication({ token });
  expect(await db.application.count({ where: { id } })).toBe(0);
  const mails = await mailsTo(email);
  expect(mails.map(({ subject }) => subject)).toEqual(["Din ansökan är tillbakadragen"]);
  expect(mails[0]?.goneAt).toEqual(new Date("2026-11-24T12:00:00Z"));
  await expect(getOwnApplication({ token })).rejects.toMatchObject({
    reason: "applications.noLink",
  });
});

test("a link that we have not made opens nothing, and what was decided is not withdrawn", async () => {
  const { id } = await createApplication();
  const forged = applicationToken(id).replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  await expect(getOwnApplication({ token: forged })).rejects.toMatchObject({
    reason: "applications.badLink",
  });
  await expect(withdrawApplication({ token: forged })).rejects.toThrow(NotFound);
  await declineApplicant(supervisor, id);
  await expect(withdrawApplication({ token: applicationToken(id) })).rejects.toThrow(Conflict);
});

test("of somebody who withdraws while they are invited, the first one counts", async () => {
  const { id, email } = await createApplication();
  const attempts = await Promise.allSettled([
    withdrawApplication({ token: applicationToken(id) }),
    inviteApplicant(supervisor, training(id)),
  ]);
  expect(refusals(attempts)).toHaveLength(1);
  const [people, left] = await Promise.all([
    db.person.count({ where: { email } }),
    db.application.count({ where: { id } }),
  ]);
  expect(people).toBe(left);
});
