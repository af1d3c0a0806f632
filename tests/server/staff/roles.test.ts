import { beforeEach, expect, test } from "vitest";
import { changeRole } from "#server/staff/roles.ts";
import { viewerOf } from "#server/auth/sessions.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { refusals } from "#tests/support/conversation-log.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { actionsOn, deskOf } from "#tests/support/desk-session.ts";

let admin: Viewer;
beforeEach(async () => {
  await db.person.updateMany({ where: { role: "admin" }, data: { role: "agent" } });
  admin = await createAgent("admin", { name: "Samir Haddad" });
});

const personOf = (id: string) => db.person.findUniqueOrThrow({ where: { id } });

test("another role holds from now on, ends every session and every stream at once, and is written down", async () => {
  const grace = await createAgent();
  const { cookie, stream } = await deskOf(grace);
  await changeRole(admin, { id: grace.id, as: "supervisor" });

  await stream.reading;
  expect(stream.frames.at(-1)).toEqual({ type: "signed_out" });
  expect(await viewerOf(cookie)).toBeNull();
  expect(await personOf(grace.id)).toMatchObject({ role: "supervisor" });
  expect(await db.auditEntry.findMany({ where: { subjectId: grace.id } })).toEqual([
    expect.objectContaining({
      actorId: admin.id,
      action: "people.changeRole",
      details: { name: grace.name, before: "agent", after: "supervisor" },
    }),
  ]);
});

test("the role that they have already changes nothing and ends nothing", async () => {
  const grace = await createAgent();
  const { cookie, stream } = await deskOf(grace);
  await changeRole(admin, { id: grace.id, as: "agent" });
  expect(await viewerOf(cookie)).not.toBeNull();
  expect(await actionsOn(grace.id)).toEqual([]);
  await stream.close();
});

test("nobody changes their own", async () => {
  await createAgent("admin");
  await expect(changeRole(admin, { id: admin.id, as: "agent" })).rejects.toMatchObject({
    reason: "staff.notYourself",
  });
});

test("of two admins who demote each other at once, one stays admin and the other decides nothing more", async () => {
  for (let round = 0; round < 5; round++) {
    await db.person.updateMany({ where: { role: "admin" }, data: { role: "agent" } });
    const [ann, bo] = [await createAgent("admin"), await createAgent("admin")];
    const attempts = await Promise.allSettled([
      changeRole(ann, { id: bo.id, as: "agent" }),
      changeRole(bo, { id: ann.id, as: "agent" }),
    ]);
    expect(refusals(attempts)).toEqual([expect.any(Forbidden)]);
    expect(await db.person.count({ where: { role: "admin" } })).toBe(1);
  }
});

test("nobody but an admin gives roles, and a customer gets none", async () => {
  const { id } = await createAgent();
  const customer = await createCustomer();
  for (const viewer of [await createAgent("supervisor"), await createAgent(), customer])
    await expect(changeRole(viewer, { id, as: "admin" })).rejects.toThrow(Forbidden);
  await expect(changeRole(admin, { id: customer.id, as: "agent" })).rejects.toThrow(NotFound);
  expect(await personOf(customer.id)).toMatchObject({ role: "customer" });
});
