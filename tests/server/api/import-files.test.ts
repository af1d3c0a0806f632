import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFilesFor } from "#server/api/import-files.ts";
import { importFolder } from "#server/imports/folder.ts";
import { IMPORT_KINDS, IMPORT_LIMITS } from "#server/imports/schema.ts";
import { storeImport } from "#server/imports/store.ts";
import { writeImport } from "#server/imports/write.ts";
import { db } from "#server/platform/db.ts";
import { closeLimits } from "#server/platform/limits.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { ORIGIN, signedIn } from "#tests/support/browser-call.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { inChunks } from "#tests/support/file-bytes.ts";
import { csvText, runAll } from "#tests/support/imports.ts";
import { serve } from "#tests/support/sse.ts";

let server: Awaited<ReturnType<typeof serve>>;
let admin: Viewer;
let cookie: string;

beforeAll(async () => {
  server = await serve(importFilesFor([ORIGIN]));
  admin = await createAgent("admin");
  cookie = await signedIn(admin);
});
afterAll(async () => {
  await server.close();
  await closeLimits();
});

type Sending = { cookie?: string; origin?: string; kind?: string };

const post = (body: BodyInit, { cookie: by = cookie, origin = ORIGIN, kind }: Sending = {}) =>
  fetch(`${server.url}/imports/${kind ?? "merchants"}`, {
    method: "POST",
    body,
    headers: { cookie: by, origin, "x-file-name": encodeURIComponent("Läden.csv") },
  });

const get = (path: string, by = cookie) =>
  fetch(`${server.url}${path}`, { headers: { cookie: by } });

async function reasonOf(answer: Response) {
  const { error } = await answer.json();
  return `${answer.status} ${error.data.reason}`;
}

const shop = (name = "Fjord & Fell") => ({
  reference: `m-${randomUUID()}`,
  name,
  website: "https://fjord.example",
});

const names = () => {
  try {
    return readdirSync(importFolder());
  } catch {
    return [];
  }
};

test("an admin's file is kept, checked, and its report is sent without a formula in it", async () => {
  const answer = await post(csvText([shop(), { ...shop(), reference: "=1+1" }], ";"));
  expect(answer.status).toBe(201);
  const { id } = await answer.json();
  expect(await db.feedImport.findUnique({ where: { id } })).toMatchObject({ name: "Läden.csv" });
  expect(await db.auditEntry.count({ where: { subjectId: id, action: "imports.upload" } })).toBe(1);
  await runAll(id, "check");
  const report = await get(`/imports/${id}/check.csv`);
  expect(Object.fromEntries(report.headers)).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename=kindline-import-check-${id}.csv`,
    "x-content-type-options": "nosniff",
  });
  const lines = (await report.text()).split("\r\n");
  expect(lines[1]).toMatch(/^2,"m-.+","created",""$/);
  expect(lines[2]).toMatch(/^3,"'=1\+1","refused","reference: /);
  expect((await get(`/imports/${id}/write.csv`)).status).toBe(404);
});

test("strangers are refused before a byte of it is kept, and find nothing", async () => {
  const { id } = await (await post(csvText([shop()]))).json();
  await runAll(id, "check");
  const before = names();
  const strangers = await Promise.all([
    signedIn(await createCustomer()),
    signedIn(await createAgent("agent")),
    signedIn(await createAgent("supervisor")),
  ]);
  for (const by of strangers) {
    expect(await reasonOf(await post(csvText([shop()]), { cookie: by }))).toBe(
      "403 common.forbidden",
    );
    expect((await get(`/imports/${id}/check.csv`, by)).status).toBe(404);
    expect((await get("/imports/templates/merchants.csv", by)).status).toBe(404);
  }
  expect(await reasonOf(await post(csvText([shop()]), { cookie: "" }))).toBe(
    "401 common.signedOut",
  );
  expect((await post(csvText([shop()]), { origin: "https://elsewhere.test" })).status).toBe(403);
  expect((await post(csvText([shop()]), { kind: "people" })).status).toBe(404);
  expect(names()).toEqual(before);
});

test.each([
  ["a workbook", Buffer.from("504b0304000000ff", "hex"), "notText"],
  [
    "what an old spreadsheet calls text",
    Buffer.from("reference,name\nm,Läden", "latin1"),
    "notText",
  ],
  ["nothing", Buffer.alloc(0), "empty"],
  ["an empty line", Buffer.from("\n"), "noHeading"],
  ["other columns", Buffer.from("reference,nmae,website\n"), "unknown"],
  ["too few columns", Buffer.from("reference,name\n"), "missing"],
])("%s is refused in words", async (_, bytes, reason) => {
  const before = names();
  expect(await reasonOf(await post(bytes))).toBe(`400 imports.${reason}`);
  expect(names()).toEqual(before);
});

test("what is too large is refused as it is announced, and as it comes", async () => {
  const upload = { kind: "merchants" as const, name: "big.csv", bytes: inChunks(Buffer.from("x")) };
  const size = IMPORT_LIMITS.bytes + 1;
  await expect(storeImport(admin, { ...upload, size })).rejects.toThrow("imports.tooLarge");
  const long = inChunks(Buffer.alloc(5000, "x"));
  await expect(writeImport(randomUUID(), long, 4000)).rejects.toThrow("imports.tooLarge");
});

test.each(IMPORT_KINDS)("the example of %s is taken as it is", async (kind) => {
  const template = await get(`/imports/templates/${kind}.csv`);
  expect(template.headers.get("content-disposition")).toBe(`attachment; filename=${kind}.csv`);
  const { id } = await (await post(await template.text(), { kind })).json();
  const { failure, created, refused } = await runAll(id, "check");
  expect({ failure, lines: created + refused }).toEqual({ failure: null, lines: 1 });
});
