import { beforeEach, expect, test } from "vitest";
import { randomUUID } from "node:crypto";
import { invite, inviteAgain } from "#server/staff/invite.ts";
import { stateOf } from "#server/staff/policy.ts";
import { startSession } from "#server/auth/sessions.ts";
import { db } from "#server/platform/db.ts";
import { readEnv } from "#server/platform/env.ts";
import { Conflict, Forbidden, TooMany } from "#server/platform/errors.ts";
import { randomToken, useSecret } from "#server/platform/secrets.ts";
import { useSettings } from "#server/platform/settings.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { refusals } from "#tests/support/conversation-log.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

useSecret("a secret for tests that is long enough");
useSettings(readEnv({ NODE_ENV: "test", ORIGIN: "https://help.example.com" }));

const HOUR = 60 * 60;

let admin: Viewer;
let clock: ReturnType<typeof stopClock>;
beforeEach(async () => {
  clock = stopClock("2026-11-23T12:00:00Z");
  admin = await createAgent("admin", { name: "Samir Haddad" });
});

const invitationFor = (email = `${randomUUID()}@example.test`) => ({
  email,
  name: "Nils Holm",
  as: "agent" as const,
  skills: ["refunds" as const],
  languages: ["sv", "en"],
  locale: "sv" as const,
  timeZone: "Europe/Stockholm",
});

const personOf = (id: string) => db.person.findUniqueOrThrow({ where: { id } });
const mailsTo = (toAddress: string) =>
  db.mail.findMany({ where: { toAddress }, orderBy: { createdAt: "asc" } });

test("somebody who is invited is one of us, and reads in their language where to sign in", async () => {
  const wanted = invitationFor();
  const { id } = await invite(admin, wanted);
  const person = await personOf(id);
  expect(person).toMatchObject({
    role: "agent",
    skills: ["refunds"],
    languages: ["sv", "en"],
    locale: "sv",
    joinedAt: null,
  });
  expect(stateOf(person)).toBe("invited");

  const [mail] = await mailsTo(wanted.email);
  expect(mail?.subject).toContain("Samir Haddad");
  expect(mail?.text).toContain("Hej Nils Holm!");
  expect(mail?.text).toContain("https://help.example.com/sign-in");
  expect(await db.auditEntry.findMany({ where: { subjectId: id } })).toEqual([
    expect.objectContaining({
      action: "people.invite",
      details: { name: "Nils Holm", as: "agent" },
    }),
  ]);
});

test("with their first session they have come, and with the next ones nothing changes", async () => {
  const { id } = await invite(admin, invitationFor());
  const signIn = () =>
    startSession({ personId: id, token: randomToken(), formerToken: undefined, userAgent: "" });
  await signIn();
  const { joinedAt } = await personOf(id);
  expect(joinedAt?.toISOString()).toBe("2026-11-23T12:00:00.000Z");
  clock.advance(HOUR);
  await signIn();
  const later = await personOf(id);
  expect(later.joinedAt).toEqual(joinedAt);
  expect(stateOf(later)).toBe("active");
});

test("a customer's first session says nothing of the kind", async () => {
  const { id } = await createCustomer();
  await startSession({ personId: id, token: randomToken(), formerToken: undefined, userAgent: "" });
  expect((await personOf(id)).joinedAt).toBeNull();
});

test("an address that is somebody's already is refused, a customer's too, and nothing is mailed", async () => {
  const customer = await createCustomer();
  const former = await createAgent("agent", { name: "Eva Lund", deactivatedAt: new Date() });
  await expect(invite(admin, invitationFor(customer.email))).rejects.toMatchObject({
    reason: "staff.addressTaken",
    values: { email: customer.email },
  });
  await expect(invite(admin, invitationFor(former.email))).rejects.toMatchObject({
    reason: "staff.addressOfFormer",
    values: { name: "Eva Lund" },
  });
  expect(await mailsTo(customer.email)).toEqual([]);
});

test("of two admins who invite one address at once, one does and the other is told", async () => {
  const wanted = invitationFor();
  const attempts = await Promise.allSettled([
    invite(admin, wanted),
    invite(await createAgent("admin"), wanted),
  ]);
  expect(refusals(attempts)).toEqual([expect.any(Conflict)]);
  expect(await mailsTo(wanted.email)).toHaveLength(1);
});

test("the mail goes out again, five times a day at most", async () => {
  const wanted = invitationFor();
  const { id } = await invite(admin, wanted);
  clock.advance(HOUR);
  await inviteAgain(admin, id);
  expect((await personOf(id)).invitedAt?.toISOString()).toBe("2026-11-23T13:00:00.000Z");

  const attempts = await Promise.allSettled(
    Array.from({ length: 6 }, () => inviteAgain(admin, id)),
  );
  expect(refusals(attempts)).toEqual(Array(3).fill(expect.any(TooMany)));
  expect(await mailsTo(wanted.email)).toHaveLength(5);
  clock.advance(24 * HOUR);
  await inviteAgain(admin, id);
  expect(await mailsTo(wanted.email)).toHaveLength(6);
});

test("who has come, or may no longer, is not invited again", async () => {
  const { id } = await createAgent("agent", { invitedAt: new Date(), joinedAt: new Date() });
  await expect(inviteAgain(admin, id)).rejects.toMatchObject({ reason: "staff.notInvited" });
});

test("nobody but an admin invites", async () => {
  const { id } = await invite(admin, invitationFor());
  for (const viewer of [await createAgent("supervisor"), await createCustomer()]) {
    await expect(invite(viewer, invitationFor())).rejects.toThrow(Forbidden);
    await expect(inviteAgain(viewer, id)).rejects.toThrow(Forbidden);
  }
});
