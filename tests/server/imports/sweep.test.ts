import { randomUUID } from "node:crypto";
import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importFolder, partOf, pathOf, reportPathOf } from "#server/imports/folder.ts";
import { sweepImports } from "#server/imports/sweep.ts";
import { db } from "#server/platform/db.ts";
import { applyRetention } from "#server/retention/sweep.ts";
import { createAgent } from "#tests/support/factories.ts";
import { csvText, runAll, runOf, upload } from "#tests/support/imports.ts";

const DAY_MS = 24 * 60 * 60_000;
const ago = (ms: number) => new Date(Date.now() - ms);
const age = (path: string) => utimesSync(path, ago(DAY_MS), ago(DAY_MS));
const text = csvText([{ reference: "m-1", name: "Shop", website: "https://shop.example" }]);

test("files and reports go with their rows, and uploads that broke off; a run that is not over stays", async () => {
  const admin = await createAgent("admin");
  const ids = [];
  for (const isDone of [true, false, true]) {
    const { id } = await upload(admin, "merchants", text);
    if (isDone) await runAll(id, "check");
    ids.push(id);
  }
  const [old = "", running = "", young = ""] = ids;
  const reports = [await runOf(old, "check"), await runOf(young, "check")].map(({ id }) =>
    reportPathOf(id),
  );
  await db.feedImport.updateMany({
    where: { id: { in: [old, running] } },
    data: { createdAt: ago(15 * DAY_MS) },
  });
  const broken = randomUUID();
  writeFileSync(partOf(broken), "half");
  for (const path of [...ids.map(pathOf), ...reports, partOf(broken)]) age(path);

  await applyRetention();
  expect(await sweepImports()).toBe(3);
  expect(readdirSync(importFolder()).length).toBe(3);
  expect(await db.feedImport.count({ where: { id: old } })).toBe(0);
  expect(await db.feedImport.count({ where: { id: running } })).toBe(1);
});
