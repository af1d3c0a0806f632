import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { beforeEach, expect, test } from "vitest";
import { fileFolder, pathOf as pathOfFile } from "#server/files/folder.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { askForExport, exportOf } from "#server/privacy/export/ask.ts";
import { exportFolder, pathOf } from "#server/privacy/export/folder.ts";
import { makeExport } from "#server/privacy/export/make.ts";
import { openExport } from "#server/privacy/export/read.ts";
import { sweepExports } from "#server/privacy/export/sweep.ts";
import { applyRetention } from "#server/retention/sweep.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import "#tests/support/files.ts";
import { markAll } from "#tests/support/marked.ts";
import { createApplication } from "#tests/support/applications.ts";
import { unzip } from "#tests/support/unzip.ts";
import { createWholeCustomer } from "#tests/support/whole-customer.ts";

beforeEach(() => setTime("2026-11-29T10:00:00Z"));

async function wholeViewer(staffId: string): Promise<Viewer> {
  const { customerId } = await createWholeCustomer(staffId);
  const person = await db.person.findUniqueOrThrow({ where: { id: customerId } });
  return { ...person, sessionId: "" };
}

async function made(viewer: Viewer) {
  const { id } = await askForExport(viewer);
  await makeExport(id ?? "");
  return { id: id ?? "", view: await exportOf(viewer) };
}

test("a copy has everything of its customer, and nothing of another one", async () => {
  const staff = await createAgent();
  const [ada, bo] = [await wholeViewer(staff.id), await wholeViewer(staff.id)];
  await db.mail.create({
    data: { toAddress: "zqxada@example.test", subject: "Hi", text: "zqxada-mail" },
  });
  await createApplication({ email: "zqxada@example.test", text: "zqxada-application" });
  await markAll(ada.id, "zqxada", ["audit_entry.action"]);
  await markAll(bo.id, "zqxbo");
  await db.$executeRaw`update person set locale = 'sv', time_zone = 'Europe/Stockholm', phone = null where id = ${ada.id}::uuid`;
  const file = await db.storedFile.findFirstOrThrow({ where: { customerId: ada.id } });
  mkdirSync(fileFolder(), { recursive: true });
  writeFileSync(pathOfFile(file.id), "<bytes>");
  const { id, view } = await made(ada);
  expect(view).toMatchObject({ state: "ready", readyUntil: "2026-12-06T10:00:00.000Z" });

  const files = unzip(readFileSync(pathOf(id)));
  const json = files.get("data.json")?.toString() ?? "";
  const data = JSON.parse(json);
  expect(data).toMatchObject({ schema: "kindline.my-data", version: 1, person: { id: ada.id } });
  const empty = Object.keys(data).filter(
    (name) => Array.isArray(data[name]) && data[name].length === 0,
  );
  expect(empty).toEqual(["signInCodes", "reminders", "doneByStaff", "closings"]);
  for (const words of [
    "event-content",
    "callback_attempt-notes",
    "hardship_request-text",
    "zqxada-mail",
    "zqxada-application",
  ]) {
    expect(json).toContain(words);
  }
  const page = files.get("data.html")?.toString() ?? "";
  expect(page).toContain('<html lang="sv"');
  expect(page).toContain("zqxada-event-content");
  for (const text of [json, page]) {
    expect(text).not.toContain("zqxbo");
    expect(text).not.toContain("token_hash");
    expect(text).not.toContain("session-token");
  }
  const [name = ""] = [...files.keys()].filter((one) => one.startsWith("files/"));
  expect(files.get(name)?.toString()).toBe("<bytes>");
}, 120_000);

test("what somebody wrote is text in the page, whatever it is", async () => {
  const customer = await createCustomer({ name: "<script>alert(1)</script>" });
  const { id } = await made(customer);
  const page =
    unzip(readFileSync(pathOf(id)))
      .get("data.html")
      ?.toString() ?? "";
  expect(page).not.toContain("<script");
  expect(page).toContain("&lt;script&gt;");
});

test("only who asked gets it, as long as it lies ready, and the mail carries no secret", async () => {
  const customer = await createCustomer();
  const { id } = await made(customer);
  const { bytes, name } = await openExport(customer, id);
  expect(name).toBe("kindline-data-2026-11-29.zip");
  expect((await buffer(bytes)).subarray(0, 2).toString()).toBe("PK");
  for (const stranger of [await createCustomer(), await createAgent("admin")]) {
    await expect(openExport(stranger, id)).rejects.toThrow(NotFound);
  }
  const [mail] = await db.mail.findMany({ where: { toAddress: customer.email } });
  expect(mail?.text).toContain("/account/data");
  expect(mail?.text).not.toContain(id);

  setTime("2026-12-06T10:00:01Z");
  await expect(openExport(customer, id)).rejects.toThrow(NotFound);
  await applyRetention();
  await sweepExports();
  expect(await exportOf(customer)).toMatchObject({ state: "none", again: null });
  expect(() => readFileSync(pathOf(id))).toThrow(/ENOENT/u);
});

test("it is made one at a time and once a day, and not for somebody else", async () => {
  const customer = await createCustomer();
  const asked = await Promise.allSettled([askForExport(customer), askForExport(customer)]);
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const { id } = await exportOf(customer);
  expect(await exportOf(customer)).toMatchObject({ state: "making" });
  await Promise.all([makeExport(id ?? ""), makeExport(id ?? "")]);
  expect(await exportOf(customer)).toMatchObject({
    state: "ready",
    again: "2026-11-30T10:00:00.000Z",
  });
  await expect(askForExport(customer)).rejects.toThrow(Conflict);
  setTime("2026-11-30T10:00:01Z");
  expect(await askForExport(customer)).toMatchObject({ state: "making" });
  await expect(askForExport(await createAgent())).rejects.toThrow(Forbidden);
});

test("one that fails or breaks off says so, and can be asked for again at once", async () => {
  const customer = await createCustomer();
  rmSync(exportFolder(), { recursive: true, force: true });
  writeFileSync(exportFolder(), "in the way");
  expect((await made(customer)).view.state).toBe("failed");
  rmSync(exportFolder());
  expect(await askForExport(customer)).toMatchObject({ state: "making" });
  setTime("2026-11-29T11:00:01Z");
  await sweepExports();
  expect(await exportOf(customer)).toMatchObject({ state: "failed" });
  expect((await made(customer)).view.state).toBe("ready");
});
