import { rm } from "node:fs/promises";
import { v7 as newId } from "uuid";
import { notifyDesks } from "#server/conversations/topics.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Invalid } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { type Fault, faultIn } from "./columns.ts";
import { pathOf } from "./folder.ts";
import { headingIn } from "./heading.ts";
import { kinds } from "./kinds.ts";
import { canImport } from "./policy.ts";
import { queueRun } from "./run.ts";
import { IMPORT_LIMITS, type ImportKind } from "./schema.ts";
import { mustFit, writeImport } from "./write.ts";

type Upload = {
  kind: ImportKind;
  name: string;
  /** As announced; only for refusing early. */
  size: number;
  bytes: AsyncIterable<Uint8Array>;
};

/**
 * First the bytes, then the row that makes them an import, with its dry run. Bytes without a row stay for the sweep.
 * @throws Invalid for what is too large, no text, or has other columns than this kind
 */
export async function storeImport(viewer: Viewer, { kind, name, size, bytes }: Upload) {
  authorize(canImport(viewer));
  mustFit(size);
  const id = newId();
  const written = await writeImport(id, bytes);
  await mustHaveColumns(id, kind);
  const row = { id, kind, name: nameOf(name), size: BigInt(written) };
  await db.$transaction(async (tx) => {
    const at = now();
    await tx.feedImport.create({ data: { ...row, createdById: viewer.id, createdAt: at } });
    const run = await tx.feedImportRun.create({
      data: { importId: id, step: "check", askedById: viewer.id, askedAt: at, touchedAt: at },
      select: { id: true },
    });
    await queueRun(tx, run.id);
    const details = { name: row.name, as: kind };
    await audit(tx, viewer, { action: "imports.upload", subjectId: id, details });
  });
  notifyDesks({ changed: "imports" });
  return { id };
}

/** Control characters, and marks of direction, are no part of a name. */
const nameOf = (given: string) =>
  given
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .trim()
    .slice(0, IMPORT_LIMITS.nameLength) || "import.csv";

async function mustHaveColumns(id: string, kind: ImportKind) {
  const heading = await headingIn(pathOf(id)).catch(() => null);
  const fault = heading ? faultIn(heading.names, kinds[kind].columns) : null;
  if (heading && !fault) return;
  await rm(pathOf(id), { force: true });
  throw fault ? refusalOf(fault) : new Invalid("imports.noHeading");
}

const MOST_NAMES = 12;

function refusalOf(fault: Fault) {
  const [[reason, names = []] = ["unknown"]] = Object.entries(fault);
  const columns = names
    .slice(0, MOST_NAMES)
    .map((name: string) => name.slice(0, 60))
    .join(", ");
  return new Invalid(`imports.${reason}`, { columns });
}
