import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canWorkShifts } from "./policy.ts";
import type { Quality } from "./schema.ts";

const DAYS = 30;
const DAY = 86_400_000;
/** One unhappy day must not look like a habit, and nobody's rating be read from an average. */
const FEWEST = 5;

/** Of the last thirty days: human requests that the viewer joined, and how customers rated their chats. */
export async function qualityOf(viewer: Viewer): Promise<Quality> {
  authorize(canWorkShifts(viewer));
  const since = new Date(+now() - DAYS * DAY);
  const [[requests], ratings] = await Promise.all([
    db.$queryRaw<{ kept: number; of: number }[]>`
      select count(*)::int as of,
        count(*) filter (where ended_at <= deadline_at and breached_at is null)::int as kept
      from human_request
      where owner_id = ${viewer.id}::uuid and "end" = 'joined' and ended_at >= ${since}::timestamptz`,
    db.feedbackItem.aggregate({
      where: {
        source: "rating",
        createdAt: { gte: since },
        conversation: { resolvedById: viewer.id },
      },
      _avg: { score: true },
      _count: { score: true },
    }),
  ]);
  const { _avg, _count } = ratings;
  return {
    promises: requests && requests.of >= FEWEST ? requests : null,
    satisfaction:
      _avg.score !== null && _count.score >= FEWEST
        ? { average: Math.round(_avg.score * 10) / 10, of: _count.score }
        : null,
  };
}
