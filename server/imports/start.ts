import { notifyDesks } from "#server/conversations/topics.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canImport } from "./policy.ts";
import { queueRun } from "./run.ts";

/**
 * What the dry run has read is written. Of two who ask at once one begins it; one that was cancelled goes on where it
 * stopped.
 * @throws Conflict while it has not been checked to its end
 */
export async function startImport(viewer: Viewer, id: string) {
  authorize(canImport(viewer));
  await db.$transaction(async (tx) => {
    const name = await checkedName(tx, id);
    if (!(await begin(tx, viewer, id))) return;
    const run = await tx.feedImportRun.findUniqueOrThrow({
      where: { importId_step: { importId: id, step: "write" } },
      select: { id: true },
    });
    await queueRun(tx, run.id);
    await audit(tx, viewer, { action: "imports.start", subjectId: id, details: { name } });
  });
  notifyDesks({ changed: "imports" });
}

async function checkedName(tx: Tx, id: string) {
  const found = await tx.feedImport.findUnique({
    where: { id },
    include: { runs: { where: { step: "check" } } },
  });
  if (!found) throw new NotFound();
  const [check] = found.runs;
  if (!check?.endedAt || check.failure !== null) throw new Conflict("imports.unchecked");
  return found.name;
}

/** @returns whether this begins it, or lets it go on */
async function begin(tx: Tx, viewer: Viewer, importId: string) {
  const at = now();
  const { count } = await tx.feedImportRun.createMany({
    data: { importId, step: "write", askedById: viewer.id, askedAt: at, touchedAt: at },
    skipDuplicates: true,
  });
  if (count > 0) return true;
  const resumed = await tx.feedImportRun.updateMany({
    where: { importId, step: "write", cancelledAt: { not: null } },
    data: { cancelledAt: null, touchedAt: at },
  });
  return resumed.count > 0;
}

/** What is written by then stays: the batch that is on its way comes to its end. */
export async function cancelImport(viewer: Viewer, id: string) {
  authorize(canImport(viewer));
  await db.$transaction(
    async (tx) => {
      const found = await tx.feedImport.findUnique({ where: { id }, select: { name: true } });
      if (!found) throw new NotFound();
      const { count } = await tx.feedImportRun.updateMany({
        where: { importId: id, step: "write", endedAt: null, cancelledAt: null },
        data: { cancelledAt: now() },
      });
      if (count === 0) return;
      const { name } = found;
      await audit(tx, viewer, { action: "imports.cancel", subjectId: id, details: { name } });
    },
    { timeout: 130_000 },
  );
  notifyDesks({ changed: "imports" });
}
