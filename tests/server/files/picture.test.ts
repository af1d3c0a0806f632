import { existsSync, utimesSync } from "node:fs";
import { expect, test } from "vitest";
import { v7 as newId } from "uuid";
import { pathOf } from "#server/files/folder.ts";
import { keepPicture, readPicture } from "#server/files/picture.ts";
import { sweepFiles } from "#server/files/sweep.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { showMerchant } from "#server/plans/show.ts";
import { applyRetention } from "#server/retention/sweep.ts";
import { png } from "#tests/support/file-bytes.ts";
import "#tests/support/files.ts";

const DAY_MS = 24 * 60 * 60_000;
let side = 10;
/** One that nobody has told yet. */
const fresh = () => png((side += 1), 240);

const keep = (bytes: Buffer) => db.$transaction((tx) => keepPicture(tx, bytes));
const rowOf = (hash: string) => db.picture.findUnique({ where: { hash } });

async function createMerchant() {
  const slug = newId();
  const row = await db.merchant.create({
    data: { slug, name: "North Sole", category: "shoes", website: "" },
  });
  return row.id;
}

const show = (id: string, logo: Buffer | null) =>
  db.$transaction((tx) => showMerchant(tx, id, { colour: null, logo }));

/** As it is a day later. */
async function age(hash: string) {
  const before = new Date(Date.now() - DAY_MS - 1000);
  const { fileId } = await db.picture.update({ where: { hash }, data: { toldAt: before } });
  utimesSync(pathOf(fileId), before, before);
  return pathOf(fileId);
}

test("the same bytes are one picture, and come back as they were", async () => {
  const bytes = fresh();
  const hash = await keep(bytes);
  expect(await keep(bytes)).toBe(hash);
  const { type, size, bytes: file } = await readPicture(hash);
  expect(await file.readFile()).toEqual(bytes);
  await file.close();
  expect({ type, size }).toEqual({ type: "image/png", size: bytes.length });
});

test("of many who bring it at once each gets the same one", async () => {
  const bytes = fresh();
  const hashes = await Promise.all(Array.from({ length: 6 }, () => keep(bytes)));
  expect(new Set(hashes).size).toBe(1);
  expect(await db.picture.count({ where: { hash: hashes[0] ?? "" } })).toBe(1);
});

test("one that was never kept is not there", async () => {
  await expect(readPicture("0".repeat(64))).rejects.toThrow(NotFound);
});

test("what nothing shows any more goes after a day, row and bytes; what is shown stays", async () => {
  const id = await createMerchant();
  const [old, current] = [await show(id, fresh()), await show(id, fresh())];
  const [oldPath, path] = [await age(old ?? ""), await age(current ?? "")];
  const young = await keep(fresh());

  await applyRetention();
  await sweepFiles();
  expect(await rowOf(old ?? "")).toBeNull();
  expect(existsSync(oldPath)).toBe(false);
  expect(await rowOf(current ?? "")).not.toBeNull();
  expect(existsSync(path)).toBe(true);
  expect(await rowOf(young)).not.toBeNull();
});

test("a picture that is told again while it is swept stays with who shows it", async () => {
  for (let round = 0; round < 5; round += 1) {
    const bytes = fresh();
    const hash = await keep(bytes);
    await age(hash);
    const id = await createMerchant();
    const [, shown] = await Promise.all([applyRetention(), show(id, bytes)]);
    expect(shown).toBe(hash);
    expect(await rowOf(hash)).not.toBeNull();
    const { bytes: file } = await readPicture(hash);
    await file.close();
  }
});

test("a foreign key stands before what is shown", async () => {
  const hash = await show(await createMerchant(), fresh());
  await expect(db.picture.delete({ where: { hash: hash ?? "" } })).rejects.toThrow();
});
