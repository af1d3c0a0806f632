import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { log } from "#server/platform/log.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { notifyThemes } from "#server/themes/write.ts";
import { TrackerFault } from "./fault.ts";
import type { Found, Known } from "./tracker.ts";
import { connectedTrackers, trackerOf } from "./trackers.ts";

const AT_ONCE = 50;
const HOUR_MS = 60 * 60_000;
/** Hardly anybody opens it again later. */
const CLOSED_FOR_MS = 30 * 24 * HOUR_MS;

/**
 * Once an hour each. What is closed there only says so here: whether customers have what they asked for, somebody has
 * to say.
 * @returns how many have changed
 */
export async function followIssues(): Promise<number> {
  const at = +now();
  const rows = await db.themeIssue.findMany({
    where: {
      tracker: { in: connectedTrackers() },
      askedAt: { lt: new Date(at - HOUR_MS) },
      OR: [{ closedAt: null }, { closedAt: { gt: new Date(at - CLOSED_FOR_MS) } }],
    },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    take: AT_ONCE,
  });
  const changed = await eachByItself(rows, look);
  if (changed > 0) notifyThemes();
  return changed;
}

type Row = Awaited<ReturnType<typeof db.themeIssue.findMany>>[number];

async function look({ id, tracker, marker, key, ...known }: Row) {
  const at = now();
  // Before: what cannot be asked is not asked again before its time, either.
  await db.themeIssue.update({ where: { id }, data: { askedAt: at } });
  const found = key === null ? undefined : await stateOf(tracker, { marker, key });
  if (found === undefined) return 0;
  const data = found ? { ...found, missingAt: null } : { missingAt: known.missingAt ?? at };
  await db.themeIssue.update({ where: { id }, data: { ...data, lookedAt: at } });
  return isChanged(known, found) ? 1 : 0;
}

/** @returns undefined when nobody answered */
async function stateOf(tracker: Row["tracker"], known: Known) {
  try {
    return await trackerOf(tracker)?.look(known);
  } catch (error) {
    if (!(error instanceof TrackerFault)) throw error;
    log.info({ issue: known.key, err: error }, "an issue could not be looked at");
    return undefined;
  }
}

const isChanged = (known: Pick<Row, "closedAt" | "missingAt" | "url">, found: Found | null) =>
  found === null
    ? known.missingAt === null
    : known.missingAt !== null ||
      +(known.closedAt ?? 0) !== +(found.closedAt ?? 0) ||
      known.url !== found.url;
