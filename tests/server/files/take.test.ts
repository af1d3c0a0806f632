import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { takeFiles } from "#server/files/take.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { createCaseChange, createChange, upload } from "#tests/support/files.ts";

let customer: Viewer;
let change: Awaited<ReturnType<typeof createCaseChange>>;
beforeEach(async () => {
  customer = await createCustomer();
  change = await createCaseChange(customer);
});

const take = (fileIds: string[], taking = change) =>
  db.$transaction((tx) => takeFiles(tx, { ...taking, fileIds }));

const takenBy = async (id: string) =>
  (await db.storedFile.findUniqueOrThrow({ where: { id } })).changeId;

const uploaded = async (owner = customer) => (await upload(owner)).id;

test("a case takes what was uploaded for it, and taking it again is the same", async () => {
  const ids = [await uploaded(), await uploaded()];
  await take(ids);
  await take(ids);
  await take([]);
  expect(await Promise.all(ids.map(takenBy))).toEqual([change.changeId, change.changeId]);
});

test("another customer's file is not there, nor one that never was, and with it none is taken", async () => {
  const own = await uploaded();
  const others = await uploaded(await createCustomer());
  await expect(take([own, others])).rejects.toThrow(NotFound);
  await expect(take([own, randomUUID()])).rejects.toThrow(NotFound);
  expect(await takenBy(own)).toBeNull();
  expect(await takenBy(others)).toBeNull();
});

test("what somebody else has uploaded for the customer is not theirs to send", async () => {
  const own = await uploaded();
  const agent = (await createCustomer()).id;
  await expect(take([own], { ...change, uploadedById: agent })).rejects.toThrow(NotFound);
});

test("what an earlier change has taken a later one cannot take", async () => {
  const id = await uploaded();
  await take([id]);
  const later = { ...change, ...(await createChange(change)) };
  await expect(take([id], later)).rejects.toMatchObject({ reason: "files.gone" });
  expect(await takenBy(id)).toBe(change.changeId);
});

test("of changes that take the same files at once, in whatever order, one wins", async () => {
  const ids = await Promise.all([uploaded(), uploaded(), uploaded()]);
  const changes = await Promise.all(
    Array.from({ length: 6 }, async () => ({ ...change, ...(await createChange(change)) })),
  );
  const attempts = await Promise.allSettled(
    changes.map((one, at) => take(at % 2 === 0 ? ids : ids.toReversed(), one)),
  );
  const refusals = attempts.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refusals).toHaveLength(5);
  for (const refusal of refusals) expect(refusal).toBeInstanceOf(NotFound);
  expect(new Set(await Promise.all(ids.map(takenBy))).size).toBe(1);
});
