import { z } from "zod";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import type { Tasks } from "#server/platform/jobs.ts";
import { log } from "#server/platform/log.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { id } from "#server/platform/zod.ts";
import { notifyThemes } from "#server/themes/write.ts";
import { draftOf } from "./draft.ts";
import { TrackerFault } from "./fault.ts";
import { PAUSES_SECONDS, queueSend, SEND_JOB, TRIES } from "./queue.ts";
import type { Found, Tracker } from "./tracker.ts";
import { trackerOf } from "./trackers.ts";

const queued = z.strictObject({ id, attempts: z.int() });
type Queued = z.output<typeof queued>;

export const issueTasks: Tasks = {
  [SEND_JOB]: async (payload) => send(queued.parse(payload)),
};

async function send(job: Queued) {
  const claimed = await db.$transaction((tx) => claim(tx, job));
  if (!claimed) return;
  try {
    const found = await created(claimed);
    if (found) await keep(claimed, found);
    else await giveUp(claimed);
  } catch (error) {
    if (!(error instanceof TrackerFault)) throw error;
    log.info({ issue: job.id, err: error }, "an issue was not created");
    await keepFault(claimed, error);
  }
  notifyThemes();
}

type Claimed = Prisma.ThemeIssueGetPayload<{
  include: { requestedBy: { select: { locale: true } } };
}>;

/**
 * That it is begun is written down before, with the attempt that follows it: whatever becomes of this one, the next
 * looks first for what it has left.
 * @returns as it was before
 */
async function claim(tx: Tx, { id: issueId, attempts }: Queued): Promise<Claimed | null> {
  await tx.$queryRaw`select 1 from theme_issue where id = ${issueId}::uuid for update`;
  const issue = await tx.themeIssue.findFirst({
    where: { id: issueId, attempts, url: null, failedAt: null },
    include: { requestedBy: { select: { locale: true } } },
  });
  if (!issue) return null;
  const { triesLeft, tracker } = issue;
  await tx.themeIssue.update({
    where: { id: issueId },
    data: {
      attempts: attempts + 1,
      triesLeft: Math.max(0, triesLeft - 1),
      triedAt: now(),
      ...(triesLeft > 0 && { isUnclear: true, place: trackerOf(tracker)?.place ?? issue.place }),
    },
  });
  if (triesLeft > 0) await queueSend(tx, { id: issueId, attempts: attempts + 1 }, next(triesLeft));
  return issue;
}

/** The jobs know no clock but the database's. */
const next = (triesLeft: number) =>
  new Date(Date.now() + (PAUSES_SECONDS[TRIES - triesLeft] ?? 0) * 1000);

/** @returns null when all tries are over and nothing was found. @throws TrackerFault */
async function created(issue: Claimed): Promise<Found | null> {
  const tracker = trackerOf(issue.tracker);
  if (!tracker) throw new TrackerFault("switched_off");
  const found = await left(tracker, issue);
  if (found || issue.triesLeft === 0) return found;
  const { marker, themeId, requestedBy } = issue;
  const draft = await draftOf({ marker, themeId, locale: requestedBy.locale });
  if (!draft) throw new TrackerFault("invalid");
  return tracker.create(draft);
}

const left = async (tracker: Tracker, { isUnclear, place, marker, requestedAt }: Claimed) =>
  isUnclear && place !== null ? searched(tracker, { marker, requestedAt, place }) : null;

/** What could not be searched stays unclear, whatever was the matter. */
async function searched(tracker: Tracker, trace: Parameters<Tracker["find"]>[0]) {
  try {
    return await tracker.find(trace);
  } catch (error) {
    if (error instanceof TrackerFault) throw new SearchFault(error);
    throw error;
  }
}

class SearchFault extends TrackerFault {
  constructor({ failure, status, retryAt }: TrackerFault) {
    super(failure, { status, retryAt });
  }

  override get isUnclear() {
    return true;
  }
}

const keep = ({ id: issueId }: Claimed, found: Found) =>
  db.themeIssue.updateMany({
    where: { id: issueId, url: null },
    data: {
      ...found,
      createdAt: now(),
      lookedAt: now(),
      askedAt: now(),
      isUnclear: false,
      failure: null,
      failedAt: null,
    },
  });

async function keepFault(
  { id: issueId, attempts, triesLeft, isUnclear }: Claimed,
  fault: TrackerFault,
) {
  const { failure, isFinal, retryAt } = fault;
  const isLast = isFinal || triesLeft === 0;
  await db.$transaction(async (tx) => {
    const { count } = await tx.themeIssue.updateMany({
      where: { id: issueId, attempts: attempts + 1, url: null },
      data: {
        failure,
        isUnclear: fault.isUnclear || (fault.failure === "switched_off" && isUnclear),
        ...(isLast && { failedAt: now() }),
      },
    });
    if (count > 0 && retryAt && !isLast) {
      const runAt = new Date(Date.now() + (+retryAt - +now()));
      await queueSend(tx, { id: issueId, attempts: attempts + 1 }, runAt);
    }
  });
}

/** Whoever tries again looks for it first. */
const giveUp = ({ id: issueId, attempts, failure }: Claimed) =>
  db.themeIssue.updateMany({
    where: { id: issueId, attempts: attempts + 1, url: null },
    data: { failedAt: now(), failure: failure ?? "timeout" },
  });
