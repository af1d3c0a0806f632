import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { withoutNews } from "#server/platform/happening.ts";
import type { FeedImportRun } from "#server/platform/prisma/client.ts";
import type { Batch } from "./batches.ts";
import { type Kind, type Layout, readIn } from "./kinds.ts";
import { problemsIn } from "./problems.ts";
import { appendReport } from "./report.ts";
import type { Outcome } from "./settle.ts";

/** Line by line, where much is refused, a batch takes seconds. */
const PATIENCE = { maxWait: 30_000, timeout: 120_000 };
const MOST_PROBLEMS = 50;

type Settling = { runId: string; kind: Kind; layout: Layout; behind: number; batch: Batch };

/**
 * All of a batch, its lines of the report, and how far the file is told, or nothing of it. Whoever hears of what
 * happens is not told: a company does not want a million webhooks about what it has just brought itself.
 * @param behind how many bytes are told before it
 * @returns false: it was cancelled, or somebody else was here first
 */
export const settleBatch = (settling: Settling): Promise<boolean> =>
  withoutNews(() => db.$transaction((tx) => settleIn(tx, settling), PATIENCE));

async function settleIn(tx: Tx, { runId, kind, layout, behind, batch }: Settling) {
  const run = await lockRun(tx, runId);
  if (!run || Number(run.bytesDone) !== behind) return false;
  const outcomes =
    run.step === "check"
      ? await dryRun(tx, () => outcomesOf(tx, { kind, layout, batch, isDry: true }))
      : await outcomesOf(tx, { kind, layout, batch, isDry: false });
  await advance(tx, run, batch, outcomes);
  return true;
}

/** The row decides who goes on, and whether anybody does. */
async function lockRun(tx: Tx, id: string) {
  await tx.$queryRaw`select 1 from feed_import_run where id = ${id}::uuid for update`;
  return tx.feedImportRun.findFirst({ where: { id, endedAt: null, cancelledAt: null } });
}

/** The same as if it were meant, and then it was not. */
async function dryRun(tx: Tx, work: () => Promise<Outcome[]>) {
  await tx.$executeRaw`savepoint dry_run`;
  const outcomes = await work();
  await tx.$executeRaw`rollback to savepoint dry_run`;
  return outcomes;
}

type Telling = { kind: Kind; layout: Layout; batch: Batch; isDry: boolean };

async function outcomesOf(tx: Tx, { kind, layout, batch, isDry }: Telling) {
  const read = batch.all.map((rows) => readIn(rows, layout));
  const refused = read.flatMap((one) => ("refused" in one ? [one.refused] : []));
  const told = read.flatMap((one) => ("told" in one ? [one.told] : []));
  const outcomes = await kind.settle(tx, told, isDry);
  return [...outcomes, ...refused].toSorted((a, b) => a.line - b.line);
}

async function advance(tx: Tx, run: FeedImportRun, { end }: Batch, outcomes: Outcome[]) {
  const count = (result: Outcome["result"]) => ({
    increment: outcomes.filter((outcome) => outcome.result === result).length,
  });
  const reportBytes = await appendReport(run.id, Number(run.reportBytes), outcomes);
  const refused = outcomes
    .filter(({ result }) => result === "refused")
    .map(({ line, reference, reason }) => ({ line, reference, reason: reason.slice(0, 500) }));
  await tx.feedImportRun.update({
    where: { id: run.id },
    data: {
      touchedAt: now(),
      bytesDone: BigInt(end.bytes),
      linesDone: end.line,
      reportBytes: BigInt(reportBytes),
      created: count("created"),
      changed: count("changed"),
      same: count("same"),
      refused: count("refused"),
      problems: [...problemsIn(run), ...refused].slice(0, MOST_PROBLEMS),
    },
  });
}

/** @param failure why it came to no end, or null */
export const endRun = (runId: string, failure: string | null) =>
  db.feedImportRun.updateMany({
    where: { id: runId, endedAt: null, cancelledAt: null },
    data: { endedAt: now(), failure },
  });
