import { z } from "zod";
import { notifyDesks } from "#server/conversations/topics.ts";
import { db } from "#server/platform/db.ts";
import { addJob, type Tasks } from "#server/platform/jobs.ts";
import { log } from "#server/platform/log.ts";
import { id } from "#server/platform/zod.ts";
import { pathOf } from "./folder.ts";
import { headingIn } from "./heading.ts";
import { batchesOf } from "./batches.ts";
import { isMoreOf, type Kind, kinds, type Layout, layoutOf } from "./kinds.ts";
import { endRun, settleBatch } from "./batch.ts";
import { type Position, readRows, Unreadable } from "./read.ts";
import { tellWhoLooks } from "./tell.ts";

/** So long one job takes; then others have their turn, and a program that stops does not wait. */
const SLICE_MS = 1500;

const queued = z.strictObject({ runId: id });

export const importTasks: Tasks = {
  "imports.run": async (payload) => {
    const { runId } = queued.parse(payload);
    if (await runSlice(runId)) await queueRun(db, runId);
  },
};

/** Queued twice it runs once: who comes second finds that the row has moved on. */
export const queueRun = (tx: Parameters<typeof addJob>[0], runId: string) =>
  addJob(tx, "imports.run", { runId }, { key: `import ${runId}` });

type OpenRun = NonNullable<Awaited<ReturnType<typeof openRun>>>;

const openRun = (runId: string) =>
  db.feedImportRun.findFirst({
    where: { id: runId, endedAt: null, cancelledAt: null },
    include: { feedImport: true },
  });

/** Goes on behind the last batch that was committed. @returns whether there is more */
export async function runSlice(runId: string, milliseconds = SLICE_MS): Promise<boolean> {
  const run = await openRun(runId);
  if (!run) return false;
  try {
    return await readOn(run, performance.now() + milliseconds);
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    log.warn({ err: error, runId }, "an import came to no end");
    await endRun(runId, failure);
    return false;
  } finally {
    notifyDesks({ changed: "imports" });
  }
}

async function readOn(run: OpenRun, until: number) {
  const kind = kinds[run.feedImport.kind];
  const { rows, layout } = await openFile(run, kind);
  let behind = Number(run.bytesDone);
  for await (const batch of batchesOf(rows)) {
    if (!(await settleBatch({ runId: run.id, kind, layout, behind, batch }))) return false;
    behind = batch.end.bytes;
    if (run.step === "write") await tellWhoLooks(kind, layout, batch);
    if (performance.now() > until) return true;
  }
  await endRun(run.id, null);
  return false;
}

async function openFile(run: OpenRun, kind: Kind) {
  const path = pathOf(run.importId);
  const heading = await headingIn(path);
  if (!heading) throw new Unreadable("There is no first line");
  const layout: Layout = layoutOf(kind, heading.names);
  const from: Position =
    run.bytesDone === 0n
      ? { bytes: heading.bytes, line: 1 }
      : { bytes: Number(run.bytesDone), line: run.linesDone };
  const rows = readRows({
    path,
    delimiter: heading.delimiter,
    from,
    isMore: isMoreOf(kind, layout),
  });
  return { layout, rows };
}

function failureOf(error: unknown) {
  if (error instanceof Unreadable) return "unreadable";
  const isGone = error instanceof Error && "code" in error && error.code === "ENOENT";
  return isGone ? "gone" : null;
}
