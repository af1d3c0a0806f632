import { randomUUID } from "node:crypto";
import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { partOf, pathOf } from "#server/files/folder.ts";
import { sweepFiles } from "#server/files/sweep.ts";
import { takeFiles } from "#server/files/take.ts";
import { db } from "#server/platform/db.ts";
import { settings } from "#server/platform/settings.ts";
import { applyRetention } from "#server/retention/sweep.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { createCaseChange, keptNames, upload } from "#tests/support/files.ts";

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

const ago = (ms: number) => new Date(Date.now() - ms);

function leave(path: string, age: number) {
  writeFileSync(path, "bytes");
  utimesSync(path, ago(age), ago(age));
}

test("what no case takes within a day goes, row and bytes; what a case has stays", async () => {
  const customer = await createCustomer();
  const [taken, old, young] = [
    await upload(customer),
    await upload(customer),
    await upload(customer),
  ];
  await takeFiles(db, { ...(await createCaseChange(customer)), fileIds: [taken.id] });
  for (const { id } of [taken, old]) {
    await db.storedFile.update({ where: { id }, data: { createdAt: ago(DAY_MS + 1000) } });
    utimesSync(pathOf(id), ago(DAY_MS), ago(DAY_MS));
  }

  await applyRetention();
  expect(await sweepFiles()).toBe(1);
  expect(keptNames()).toEqual([taken.id, young.id].toSorted());
  const rows = await db.storedFile.findMany({ where: { customerId: customer.id } });
  expect(rows.map(({ id }) => id).toSorted()).toEqual([taken.id, young.id].toSorted());
});

test("bytes without a row go once nothing can be on its way any more", async () => {
  await upload(await createCustomer());
  const [old, oldPart, young, youngPart] = Array.from({ length: 4 }, () => randomUUID());
  leave(pathOf(`${old}`), 2 * HOUR_MS);
  leave(partOf(`${oldPart}`), 2 * HOUR_MS);
  leave(pathOf(`${young}`), HOUR_MS / 2);
  leave(partOf(`${youngPart}`), HOUR_MS / 2);
  const foreign = join(settings().DATA_DIR, "files", "README");
  leave(foreign, DAY_MS);

  expect(await sweepFiles()).toBe(2);
  const names = keptNames();
  expect(names).toEqual(expect.arrayContaining([young, `${youngPart}.part`, "README"]));
  expect(names).not.toContain(old);
  expect(names).not.toContain(`${oldPart}.part`);
});
