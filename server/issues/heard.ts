import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { IssueTracker } from "#server/platform/prisma/enums.ts";
import { notifyThemes } from "#server/themes/write.ts";
import type { Found } from "./tracker.ts";

type State = {
  known: { key: string } | { marker: string };
  /** By the tracker's clock. */
  changedAt: Date;
  /** Null: it is not there any more. */
  found: Found | null;
};

/**
 * What the tracker says by itself, at once. Said again, or later than what came after it, it changes nothing: so a
 * notice that somebody has kept and sends once more does no harm.
 * @returns whether it was news
 */
export async function hearState(tracker: IssueTracker, { known, changedAt, found }: State) {
  const at = now();
  const { count } = await db.themeIssue.updateMany({
    where: {
      tracker,
      ...known,
      OR: [{ changedThereAt: null }, { changedThereAt: { lt: changedAt } }],
    },
    data: {
      ...(found ? { ...found, missingAt: null } : { missingAt: at }),
      changedThereAt: changedAt,
      lookedAt: at,
      askedAt: at,
    },
  });
  if (count > 0) notifyThemes();
  return count > 0;
}
