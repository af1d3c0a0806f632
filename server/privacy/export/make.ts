import { createWriteStream, existsSync } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { z } from "zod";
import { notifyPerson } from "#server/conversations/topics.ts";
import { pathOf as pathOfFile } from "#server/files/folder.ts";
import { sentTo } from "#server/files/policy.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Tasks } from "#server/platform/jobs.ts";
import { log } from "#server/platform/log.ts";
import type { DataExport } from "#server/platform/prisma/client.ts";
import { areStaff } from "#server/platform/viewer.ts";
import { id as anId } from "#server/platform/zod.ts";
import { queuePrivacyMail } from "../mails.ts";
import { endOf } from "./ask.ts";
import { exportFolder, partOf, pathOf } from "./folder.ts";
import { jsonOf } from "./json.ts";
import { pageOf } from "./page.ts";
import { openSnapshot, type Snapshot } from "./snapshot.ts";
import type { Reader } from "./words.ts";

const payloadOf = z.object({ id: anId });

export const exportTasks: Tasks = {
  "privacy.export": async (payload) => makeExport(payloadOf.parse(payload).id),
};

/** Run again after a crash it begins anew. What goes wrong is said to whoever asked, and they may ask again. */
export async function makeExport(id: string) {
  const row = await db.dataExport.findFirst({ where: { id, readyAt: null, failedAt: null } });
  if (!row) return;
  const part = partOf(id);
  try {
    await writeZip(part, await readerOf(row.customerId));
    await rename(part, pathOf(id));
    await finish(row);
  } catch (error) {
    log.error({ err: error, id }, "a copy of somebody's data could not be made");
    await db.dataExport.updateMany({ where: { id, readyAt: null }, data: { failedAt: now() } });
    // What is left of it goes with the sweep, should this not work either.
    await rm(part, { force: true }).catch(() => {});
  }
  notifyPerson(row.customerId, "plans");
}

async function readerOf(customerId: string): Promise<Reader> {
  const { id, name, email, phone, locale, timeZone } = await db.person.findUniqueOrThrow({
    where: { id: customerId },
  });
  const staff = await db.person.findMany({ where: areStaff, select: { id: true, name: true } });
  const names = new Map(staff.map((person) => [person.id, person.name]));
  return { id, name, email, phone, locale, timeZone, staff: names };
}

async function writeZip(part: string, reader: Reader) {
  await mkdir(exportFolder(), { recursive: true });
  const snapshot = await openSnapshot();
  try {
    const zip = new ZipFile();
    const broken = new Promise<never>((_, reject) => zip.on("error", reject));
    addTexts(zip, snapshot, reader);
    await addFiles(zip, reader.id);
    zip.end();
    const written = pipeline(zip.outputStream, createWriteStream(part, { mode: 0o600 }));
    await Promise.race([written, broken]);
  } finally {
    await snapshot.close();
  }
}

/** One after the other, and each only as fast as it is written: they share one connection. */
function addTexts(zip: ZipFile, snapshot: Snapshot, reader: Reader) {
  const texts = {
    "data.json": () => jsonOf(snapshot, reader),
    "data.html": () => pageOf(snapshot, reader),
  };
  for (const [name, made] of Object.entries(texts)) {
    zip.addReadStreamLazy(name, { mtime: now() }, (give) => {
      const stream = Readable.from(made());
      stream.on("error", (error) => zip.emit("error", error));
      give(null, stream);
    });
  }
}

async function addFiles(zip: ZipFile, customerId: string) {
  const files = await db.storedFile.findMany({
    where: sentTo(customerId),
    orderBy: { id: "asc" },
    select: { id: true, name: true },
  });
  for (const { id, name } of files) {
    const safe = name.replaceAll(/[\\/:]/g, "_");
    if (existsSync(pathOfFile(id))) zip.addFile(pathOfFile(id), `files/${id}-${safe}`);
  }
}

/** The row decides: of an account that was closed meanwhile there is none any more, and the sweep takes the bytes. */
async function finish({ id, customerId, askedAt }: DataExport) {
  const { size } = await stat(pathOf(id));
  await db.$transaction(async (tx) => {
    const { count } = await tx.dataExport.updateMany({
      where: { id, readyAt: null, failedAt: null },
      data: { readyAt: now(), size: BigInt(size) },
    });
    if (count === 0) return;
    const reader = await tx.person.findUniqueOrThrow({ where: { id: customerId } });
    await queuePrivacyMail(tx, "ready", reader, endOf({ askedAt }));
  });
}
