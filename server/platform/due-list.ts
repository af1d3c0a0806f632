import { type Cursor, nextCursor, placeOf } from "./cursor.ts";

const PAGE = 50;

/** What a list is ordered by: the day by which somebody acts, or when it ended. */
type By = "dueOn" | "redressOn" | "endedAt";
type Row = { id: string } & { [Column in By]?: Date | null };

/** A page of it: whose day is over comes first; of what has ended, the last. */
export function duePage<Column extends By>(by: Column, cursor: Cursor) {
  const after = placeOf(cursor);
  const order: Order = by === "endedAt" ? "desc" : "asc";
  return {
    isMore: after !== null,
    query: { orderBy: [{ [by]: order } as Record<Column, Order>, { id: order }], take: PAGE + 1 },
    behind: after ? behind(by, after) : {},
  };
}

type Order = "asc" | "desc";

function behind<Column extends By>(by: Column, { at, id }: { at: Date; id: string }) {
  const than = by === "endedAt" ? "lt" : "gt";
  return { OR: [{ [by]: { [than]: at } }, { [by]: at, id: { [than]: id } }] };
}

/** What of the found rows is shown, and where the next page begins. */
export function shownOf<One extends Row>(rows: One[], by: By) {
  const places = rows.map((row) => ({ id: row.id, at: row[by] ?? NEVER }));
  return { shown: rows.slice(0, PAGE), nextCursor: nextCursor(places, PAGE) };
}

/** What a list is ordered by is there in all of its rows. */
const NEVER = new Date(0);
