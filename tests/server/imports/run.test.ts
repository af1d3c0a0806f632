import { randomUUID } from "node:crypto";
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { pathOf, reportPathOf } from "#server/imports/folder.ts";
import { runSlice } from "#server/imports/run.ts";
import { cancelImport, startImport } from "#server/imports/start.ts";
import { wakeImports } from "#server/imports/sweep.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent } from "#tests/support/factories.ts";
import { countsOf, csvText, runAll, runOf, upload } from "#tests/support/imports.ts";

/** Three batches, the last of them short. */
const COUNT = 2500;
let admin: Viewer;
let id: string;
let some: string;

const rows = (count = COUNT) =>
  Array.from({ length: count }, (_, index) => ({
    reference: `c-${some}-${index}`,
    name: "Ada Lindqvist",
    email: `c-${some}-${index}@example.test`,
  }));

const customers = () => db.person.count({ where: { reference: { startsWith: `c-${some}-` } } });
const auditsOf = (action: string) => db.auditEntry.count({ where: { subjectId: id, action } });

async function uploaded() {
  ({ id } = await upload(admin, "customers", csvText(rows())));
  await runAll(id, "check");
}

beforeAll(async () => {
  admin = await createAgent("admin");
});
beforeEach(() => {
  some = randomUUID();
});

/** As long as a batch. */
const sliceOf = async () => runSlice((await runOf(id, "write")).id, 0);

test("the dry run counts all of it and leaves nobody", async () => {
  await uploaded();
  const check = await runOf(id, "check");
  expect(countsOf(check)).toEqual({ created: COUNT, changed: 0, same: 0, refused: 0 });
  expect(check.linesDone).toBe(COUNT + 1);
  expect(await customers()).toBe(0);
});

test("after a crash it goes on behind the last batch, and its report has each line once", async () => {
  await uploaded();
  await startImport(admin, id);
  const run = await runOf(id, "write");
  await sliceOf();
  expect(await customers()).toBe(1000);
  // What a batch wrote that never came to its end.
  appendFileSync(reportPathOf(run.id), '1002,"half of a li');
  const done = await runAll(id, "write");
  expect(countsOf(done)).toEqual({ created: COUNT, changed: 0, same: 0, refused: 0 });
  const report = readFileSync(reportPathOf(run.id), "utf8").slice(0, Number(done.reportBytes));
  const numbers = report
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => Number(line.split(",")[0]));
  expect(numbers).toEqual(Array.from({ length: COUNT }, (_, index) => index + 2));
});

test("two who run it at once tell each line once", async () => {
  await uploaded();
  await startImport(admin, id);
  const runs = await Promise.all([runAll(id, "write"), runAll(id, "write")]);
  expect(runs.length).toBe(2);
  expect(countsOf(await runOf(id, "write"))).toMatchObject({ created: COUNT, refused: 0 });
  expect(await customers()).toBe(COUNT);
});

test("of two admins who import at once one begins it", async () => {
  await uploaded();
  const others = [admin, await createAgent("admin")];
  await Promise.all(others.map((one) => startImport(one, id)));
  expect(await auditsOf("imports.start")).toBe(1);
  expect(await db.feedImportRun.count({ where: { importId: id, step: "write" } })).toBe(1);
});

test("what has not been checked to its end is not imported", async () => {
  ({ id } = await upload(admin, "customers", csvText(rows(3))));
  await expect(startImport(admin, id)).rejects.toThrow(Conflict);
});

test("cancelled between two batches it keeps what it has, and goes on when it is asked to", async () => {
  await uploaded();
  await startImport(admin, id);
  await sliceOf();
  await Promise.all([cancelImport(admin, id), cancelImport(admin, id)]);
  expect(await auditsOf("imports.cancel")).toBe(1);
  expect(await sliceOf()).toBe(false);
  expect(await customers()).toBe(1000);
  await startImport(admin, id);
  await runAll(id, "write");
  expect(await customers()).toBe(COUNT);
});

test("nobody but admins begins or cancels one", async () => {
  await uploaded();
  const supervisor = await createAgent("supervisor");
  await expect(startImport(supervisor, id)).rejects.toThrow("common.forbidden");
  await expect(cancelImport(supervisor, id)).rejects.toThrow("common.forbidden");
});

test("one whose program has gone is begun again", async () => {
  await uploaded();
  await startImport(admin, id);
  expect(await wakeImports()).toBe(0);
  const { id: runId } = await runOf(id, "write");
  await db.feedImportRun.update({
    where: { id: runId },
    data: { touchedAt: new Date("2020-01-01") },
  });
  expect(await wakeImports()).toBe(1);
});

test("a quote that is not closed ends it there, and so does a file that is gone", async () => {
  const broken = `${csvText(rows(3))}\r\n"c-${some}-x","A`;
  ({ id } = await upload(admin, "customers", broken));
  expect(await runAll(id, "check")).toMatchObject({ failure: "unreadable" });
  await uploaded();
  await startImport(admin, id);
  rmSync(pathOf(id));
  expect(await runAll(id, "write")).toMatchObject({ failure: "gone" });
});
