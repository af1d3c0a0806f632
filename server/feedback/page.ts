import { cursorOf, PAGE, type Place } from "#server/desk/page.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";

export const olderThan = ({ at, id }: Place): Prisma.FeedbackItemWhereInput => ({
  OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }],
});

/** @param rows one more than a page shows, when there are more. */
export function nextCursor(rows: { id: string; createdAt: Date }[]) {
  const last = rows.length > PAGE ? rows[PAGE - 1] : null;
  return last ? cursorOf({ at: last.createdAt, id: last.id }) : null;
}
