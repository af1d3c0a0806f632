import { type Cursor, nextCursor, placeOf } from "./cursor.ts";

const PAGE = 50;

type Row = { id: string; dueOn: Date; endedAt: Date | null };

/** A page of what has a day by which somebody acts: whose day is over comes first; of what has ended, the last. */
export function duePage(isEnded: boolean, cursor: Cursor) {
  const after = placeOf(cursor);
  return {
    isMore: after !== null,
    query: {
      orderBy: isEnded
        ? [{ endedAt: "desc" as const }, { id: "desc" as const }]
        : [{ dueOn: "asc" as const }, { id: "asc" as const }],
      take: PAGE + 1,
    },
    behind: after ? behind(isEnded, after) : {},
  };
}

function behind(isEnded: boolean, { at, id }: { at: Date; id: string }) {
  return isEnded
    ? { OR: [{ endedAt: { lt: at } }, { endedAt: at, id: { lt: id } }] }
    : { OR: [{ dueOn: { gt: at } }, { dueOn: at, id: { gt: id } }] };
}

/**
 * What of the found rows is shown, and where the next page begins.
 * @param isEnded as the page was asked for; of what only waits nothing has ended anyway
 */
export function shownOf<One extends Row>(rows: One[], isEnded = true) {
  const places = rows.map(({ id, dueOn, endedAt }) => ({ id, at: (isEnded && endedAt) || dueOn }));
  return { shown: rows.slice(0, PAGE), nextCursor: nextCursor(places, PAGE) };
}
