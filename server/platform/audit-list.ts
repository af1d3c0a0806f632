import { now } from "./clock.ts";
import { db, type Tx } from "./db.ts";
import { lockPeople } from "./locks.ts";
import type { Viewer } from "./viewer.ts";

/** What was looked at: a list by its name, or what was searched for; `isMore` where it went on to what is further down. */
export type Look = ({ list: string } | { query: string }) & { isMore: boolean };

const SAME_LOOK_MS = 15 * 60_000;
/** A live list moves all the time: whoever comes into view within a minute is told of together. */
const LIVE_MS = 60_000;

/**
 * A list or a search that shows customers' words is one entry, with everybody whom it showed. Asked for again, as
 * live lists are by themselves and a search is at each letter, it is the same look, unless it shows somebody whom the
 * reader has not seen there within a quarter of an hour.
 */
export async function auditList(viewer: Viewer, look: Look, customerIds: string[]) {
  const shown = [...new Set(customerIds)];
  if (shown.length === 0 || (await unseenIn(db, viewer, look, shown)).length === 0) return;
  await db.$transaction(async (tx) => {
    // Of two tabs that ask in the same moment the second one finds the first one's entry.
    await lockPeople(tx, "auditList", [viewer.id]);
    const unseen = await unseenIn(tx, viewer, look, shown);
    if (unseen.length === 0) return;
    const { isMore: _, ...what } = look;
    const details = { ...what, customers: unseen.length, customerIds: unseen.join(",") };
    await tx.auditEntry.create({
      data: { actorId: viewer.id, action: actionOf(look), at: now(), details },
      select: { id: true },
    });
  });
}

const actionOf = (look: Look) => ("list" in look ? "lists.read" : "search.read");

async function unseenIn(tx: Pick<Tx, "$queryRaw">, viewer: Viewer, look: Look, shown: string[]) {
  const looks = await tx.$queryRaw<{ at: Date; seen: string; query: string | null }[]>`
    select at, details ->> 'customerIds' as seen, details ->> 'query' as query from audit_entry
    where actor_id = ${viewer.id}::uuid and action = ${actionOf(look)}
      and at > ${new Date(+now() - SAME_LOOK_MS)}::timestamptz
      and details ->> 'list' is not distinct from ${"list" in look ? look.list : null}`;
  const same = looks.filter(({ query }) => query === null || isTypedOn(query, look));
  const isFresh = same.some(({ at }) => +at > +now() - LIVE_MS);
  if ("list" in look && !look.isMore && isFresh) return [];
  const seen = new Set(same.flatMap((one) => one.seen.split(",")));
  return shown.filter((id) => !seen.has(id));
}

const isTypedOn = (query: string, look: Look) =>
  "query" in look && (query.startsWith(look.query) || look.query.startsWith(query));
