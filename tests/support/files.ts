import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { afterAll } from "vitest";
import { filesFor } from "#server/api/files.ts";
import { storeFile } from "#server/files/store.ts";
import { db } from "#server/platform/db.ts";
import { settings, useSettings } from "#server/platform/settings.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { ORIGIN } from "./browser-call.ts";
import { inChunks, jpeg } from "./file-bytes.ts";
import { serve } from "./sse.ts";

const folder = mkdtempSync(join(tmpdir(), "kindline-files-"));
useSettings({ ...settings(), DATA_DIR: folder });
afterAll(() => rmSync(folder, { recursive: true }));

export const keptNames = () => readdirSync(join(folder, "files")).toSorted();

export const upload = (viewer: Viewer, bytes = jpeg(), name = "photo.jpg") =>
  storeFile(viewer, { name, size: 0, bytes: inChunks(bytes) });

export async function serveFiles() {
  const server = await serve(filesFor([ORIGIN]));
  const post = (cookie: string, body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/files`, {
      method: "POST",
      body,
      headers: { cookie, origin: ORIGIN, "x-file-name": "photo.jpg", ...headers },
    });
  const get = (cookie: string, path: string) =>
    fetch(`${server.url}${path}`, { headers: { cookie } });
  return { ...server, post, get };
}

/** A case of a purchase of its own, with one change that could take files. */
export async function createCaseChange({ id: customerId }: Viewer) {
  const at = new Date();
  const { id: merchantId } = await db.merchant.create({
    data: { slug: newId(), name: "Nordic Lights", category: "home", website: "" },
  });
  const { id: purchaseId } = await db.purchase.create({
    data: {
      customerId,
      merchantId,
      reference: newId(),
      currency: "EUR",
      totalMinor: 5000n,
      purchasedAt: at,
    },
  });
  const { id: caseId } = await db.case.create({
    data: { purchaseId, customerId, amountMinor: 5000n, openedAt: at, heldAt: at, dueOn: at },
  });
  return { customerId, uploadedById: customerId, ...(await createChange({ caseId, customerId })) };
}

export async function createChange({ caseId, customerId }: { caseId: string; customerId: string }) {
  const { id: changeId } = await db.caseChange.create({
    data: { caseId, customerId, step: "said", byId: customerId, at: new Date() },
  });
  return { caseId, changeId };
}
