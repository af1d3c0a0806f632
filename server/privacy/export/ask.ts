import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { addJob } from "#server/platform/jobs.ts";
import { LOCK_TIMEOUT, lockPeople } from "#server/platform/locks.ts";
import type { DataExport } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canAskAboutOneself, EXPORT_DAYS } from "../policy.ts";
import type { ExportView } from "../schema.ts";

const DAY_MS = 24 * 60 * 60_000;

export async function exportOf(viewer: Viewer): Promise<ExportView> {
  authorize(canAskAboutOneself(viewer));
  return viewOf(await newestOf(db, viewer.id));
}

/** One at a time and one a day; one that failed does not count. @throws Conflict */
export async function askForExport(viewer: Viewer): Promise<ExportView> {
  authorize(canAskAboutOneself(viewer));
  const asked = await db.$transaction(async (tx) => {
    await lockPeople(tx, "privacy", [viewer.id]);
    const view = viewOf(await newestOf(tx, viewer.id));
    if (view.state === "making") throw new Conflict("privacy.exportRunning");
    if (view.again) throw new Conflict("privacy.exportToday");
    const row = await tx.dataExport.create({ data: { customerId: viewer.id, askedAt: now() } });
    await addJob(tx, "privacy.export", { id: row.id }, { maxAttempts: 3 });
    const entry = { subjectId: row.id, customerId: viewer.id };
    await audit(tx, viewer, { action: "privacy.export", ...entry });
    return row;
  }, LOCK_TIMEOUT);
  return viewOf(asked);
}

const newestOf = (tx: Pick<typeof db, "dataExport">, customerId: string) =>
  tx.dataExport.findFirst({
    where: { customerId },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
  });

function viewOf(row: DataExport | null): ExportView {
  const state = row ? stateOf(row) : "none";
  const again = row && state === "ready" ? new Date(+row.askedAt + DAY_MS) : null;
  return {
    state,
    id: row?.id ?? null,
    askedAt: row?.askedAt.toISOString() ?? null,
    readyUntil: row && state === "ready" ? endOf(row).toISOString() : null,
    size: row?.size == null ? null : Number(row.size),
    again: again && again > now() ? again.toISOString() : null,
  };
}

function stateOf(row: DataExport): ExportView["state"] {
  if (row.failedAt) return "failed";
  if (!row.readyAt) return "making";
  return endOf(row) > now() ? "ready" : "none";
}

/** From then on it is deleted. */
export const endOf = ({ askedAt }: Pick<DataExport, "askedAt">) =>
  new Date(+askedAt + EXPORT_DAYS * DAY_MS);
