import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createFeedKey, findFeedKey, listFeedKeys, revokeFeedKey } from "#server/feed/keys.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { createAgent } from "#tests/support/factories.ts";
import "#tests/support/browser-call.ts";

const wish = () => ({ id: randomUUID(), name: "Billing" });

const entriesOf = (subjectId: string) =>
  db.auditEntry.findMany({
    where: { subjectId },
    orderBy: { id: "asc" },
    select: { action: true },
  });

test("a key is made with a secret of its own, which stands in no table and in no list", async () => {
  const admin = await createAgent("admin");
  const [one, other] = [await createFeedKey(admin, wish()), await createFeedKey(admin, wish())];
  expect(one.secret).toMatch(/^kls_[0-9a-f]{64}$/);
  expect(one.secret).not.toBe(other.secret);
  const listed = await listFeedKeys(admin);
  expect(listed).toContainEqual(expect.objectContaining({ id: one.id, createdBy: admin.name }));
  expect(JSON.stringify([listed, await db.feedKey.findMany()])).not.toContain("kls_");
});

test("asked for twice at once it is one key, and whoever comes second is told", async () => {
  const [admin, asked] = [await createAgent("admin"), wish()];
  const both = await Promise.allSettled([createFeedKey(admin, asked), createFeedKey(admin, asked)]);
  const refused = both.filter((one) => one.status === "rejected");
  expect(refused).toEqual([expect.objectContaining({ reason: expect.any(Conflict) })]);
  expect(await entriesOf(asked.id)).toEqual([{ action: "connections.createKey" }]);
});

test("revoked, also twice at once, it is gone and stands in the list as such", async () => {
  const [admin, asked] = [await createAgent("admin"), wish()];
  await createFeedKey(admin, asked);
  await Promise.all([revokeFeedKey(admin, asked.id), revokeFeedKey(admin, asked.id)]);
  expect(await findFeedKey(asked.id)).toBeNull();
  expect((await entriesOf(asked.id)).map(({ action }) => action)).toEqual([
    "connections.createKey",
    "connections.revokeKey",
  ]);
  await expect(revokeFeedKey(admin, randomUUID())).rejects.toThrow(NotFound);
});

test("nobody but an admin makes, sees or revokes one", async () => {
  const { id } = await createFeedKey(await createAgent("admin"), wish());
  const supervisor = await createAgent("supervisor");
  await expect(createFeedKey(supervisor, wish())).rejects.toThrow(Forbidden);
  await expect(listFeedKeys(supervisor)).rejects.toThrow(Forbidden);
  await expect(revokeFeedKey(supervisor, id)).rejects.toThrow(Forbidden);
  expect(await findFeedKey(id)).toEqual({ id });
});
