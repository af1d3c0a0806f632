import { beforeEach, expect, test } from "vitest";
import { changeSkills, rename } from "#server/staff/profile.ts";
import { invitation, newName } from "#server/staff/schema.ts";
import { listStaff } from "#server/staff/staff.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  createAgent,
  createConversation,
  createCustomer,
  createOnlineAgent,
} from "#tests/support/factories.ts";

let admin: Viewer;
beforeEach(async () => {
  await db.session.deleteMany();
  await db.person.updateMany({ data: { role: "customer" } });
  admin = await createAgent("admin", { name: "Samir Haddad" });
});

const names = async (filter: Parameters<typeof listStaff>[1]) =>
  (await listStaff(admin, filter)).map(({ name }) => name);

const entriesAbout = (subjectId: string) =>
  db.auditEntry.findMany({
    where: { subjectId },
    orderBy: { id: "asc" },
    select: { actorId: true, action: true, details: true },
  });

test("an admin sees everybody who works here, who is there now and how busy they are", async () => {
  const grace = await createOnlineAgent("Grace Berg", { skills: ["refunds"], languages: ["en"] });
  await createConversation(undefined, { agentId: grace.id });
  await createCustomer();

  const [first, second] = await listStaff(admin, {});
  expect(first).toMatchObject({
    name: "Grace Berg",
    email: grace.email,
    as: "agent",
    state: "active",
    skills: ["refunds"],
    languages: ["en"],
    online: true,
    openConversations: 1,
    isMe: false,
  });
  expect(second).toMatchObject({ name: "Samir Haddad", online: false, isMe: true });
});

test("staff are found by role, by state, and by part of a name or an address", async () => {
  await createAgent("agent", { name: "Nils Holm", invitedAt: new Date() });
  await createAgent("agent", { name: "Eva Lund", invitedAt: new Date(), joinedAt: new Date() });
  await createAgent("supervisor", { name: "Ruth Adler", deactivatedAt: new Date() });

  expect(await names({ as: "supervisor" })).toEqual(["Ruth Adler"]);
  expect(await names({ state: "invited" })).toEqual(["Nils Holm"]);
  expect(await names({ state: "active" })).toEqual(["Eva Lund", "Samir Haddad"]);
  expect(await names({ state: "deactivated" })).toEqual(["Ruth Adler"]);
  expect(await names({ query: "ADLER" })).toEqual(["Ruth Adler"]);
  expect(await names({ query: "admin-" })).toEqual(["Samir Haddad"]);
  expect(await names({ query: "%" })).toEqual([]);
});

test("skills and languages change, and the log says whose", async () => {
  const grace = await createAgent();
  const { id } = grace;
  await changeSkills(admin, { id, skills: ["hardship"], languages: ["sv", "en"] });
  expect(await db.person.findUnique({ where: { id } })).toMatchObject({
    skills: ["hardship"],
    languages: ["sv", "en"],
  });
  expect(await entriesAbout(id)).toEqual([
    { actorId: admin.id, action: "people.changeSkills", details: { name: grace.name } },
  ]);
});

test("a name and a time zone change, and the log keeps the former name", async () => {
  const { id, name } = await createAgent();
  await rename(admin, { id, name: "Grace Okonkwo", timeZone: "Europe/London" });
  expect(await db.person.findUnique({ where: { id } })).toMatchObject({
    name: "Grace Okonkwo",
    timeZone: "Europe/London",
  });
  expect(await entriesAbout(id)).toMatchObject([{ details: { from: name, to: "Grace Okonkwo" } }]);
});

test("of two changes at once each is made and written down", async () => {
  const { id } = await createAgent();
  await Promise.all([
    changeSkills(admin, { id, skills: [], languages: ["de"] }),
    rename(admin, { id, name: "Grace", timeZone: "UTC" }),
  ]);
  expect(await db.person.findUnique({ where: { id } })).toMatchObject({
    name: "Grace",
    languages: ["de"],
  });
  expect(await entriesAbout(id)).toHaveLength(2);
});

test("nobody but an admin looks at staff or changes them, and a customer is not staff", async () => {
  const { id } = await createAgent();
  const customer = await createCustomer();
  const skills = { id, skills: [], languages: [] };
  const profile = { id, name: "Nobody", timeZone: "UTC" };
  for (const viewer of [customer, await createAgent(), await createAgent("supervisor")]) {
    await expect(listStaff(viewer, {})).rejects.toThrow(Forbidden);
    await expect(changeSkills(viewer, skills)).rejects.toThrow(Forbidden);
    await expect(rename(viewer, profile)).rejects.toThrow(Forbidden);
  }
  await expect(rename(admin, { ...profile, id: customer.id })).rejects.toThrow(NotFound);
  expect(await entriesAbout(id)).toEqual([]);
});

test("only time zones that know summer are taken, and each skill and language once", () => {
  const id = "01980000-0000-7000-8000-000000000001";
  const zone = (timeZone: string) => newName.safeParse({ id, name: "Grace", timeZone }).success;
  expect(["Europe/London", "Asia/Kolkata", "UTC", "+02:00", "Mars/Olympus", ""].map(zone)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  const invited = {
    email: "nils@example.test",
    name: "Nils",
    as: "agent",
    skills: ["refunds", "refunds"],
    languages: ["sv", "sv"],
    locale: "sv",
    timeZone: "UTC",
  };
  expect(invitation.parse(invited)).toMatchObject({ skills: ["refunds"], languages: ["sv"] });
  expect(invitation.safeParse({ ...invited, as: "customer" }).success).toBe(false);
});
