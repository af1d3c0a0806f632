import { v7 as newId } from "uuid";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { isTaken } from "#server/platform/is-taken.ts";
import { LOCK_TIMEOUT, lockNames } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canKeep, canUseReplies, MOST_OWN, MOST_SHARED, visibleTo } from "./policy.ts";
import { findReply } from "./replies.ts";
import type { NewReply, ReplyChange } from "./schema.ts";

/** @throws Conflict when its shortcut means another one already, or there are too many */
export async function createReply(viewer: Viewer, { isShared, ...content }: NewReply) {
  authorize(canUseReplies(viewer));
  const ownerId = isShared ? null : viewer.id;
  authorize(canKeep(viewer, { ownerId }), "replies.forLeads");
  const id = newId();
  const change = { ...content, changedById: viewer.id, changedAt: now() };
  await distinctly(viewer, content.shortcut, () =>
    db.$transaction(async (tx) => {
      await mustBeFew(tx, ownerId);
      await tx.savedReply.create({ data: { id, ownerId, createdAt: now(), ...change } });
    }, LOCK_TIMEOUT),
  );
  return { id };
}

/** The row decides: whoever has read an older one is told whose is newer. */
export async function changeReply(viewer: Viewer, { id, revision, ...content }: ReplyChange) {
  authorizeKeeping(viewer, await findReply(viewer, id));
  const change = { ...content, changedById: viewer.id, changedAt: now() };
  const { count } = await distinctly(viewer, content.shortcut, () =>
    db.savedReply.updateMany({
      where: { id, revision, archivedAt: null },
      data: { ...change, revision: { increment: 1 } },
    }),
  );
  if (count === 1) return;
  const { archivedAt, changedAt, changedBy } = await findReply(viewer, id);
  const values = { name: changedBy.name, at: changedAt.toISOString() };
  throw new Conflict(archivedAt ? "replies.archived" : "replies.stale", values);
}

/** Archived already it is archived. */
export async function archiveReply(viewer: Viewer, id: string) {
  authorizeKeeping(viewer, await findReply(viewer, id));
  await db.savedReply.updateMany({
    where: { id, archivedAt: null },
    data: { archivedAt: now(), ...changedBy(viewer) },
  });
}

/** @throws Conflict when meanwhile its shortcut means another one, or there are too many */
export async function restoreReply(viewer: Viewer, id: string) {
  const row = await findReply(viewer, id);
  authorizeKeeping(viewer, row);
  await distinctly(viewer, row.shortcut, () =>
    db.$transaction(async (tx) => {
      await mustBeFew(tx, row.ownerId);
      await tx.savedReply.updateMany({
        where: { id, archivedAt: { not: null } },
        data: { archivedAt: null, ...changedBy(viewer) },
      });
    }, LOCK_TIMEOUT),
  );
}

const changedBy = ({ id }: Viewer) => ({
  changedById: id,
  changedAt: now(),
  revision: { increment: 1 },
});

const authorizeKeeping = (viewer: Viewer, row: { ownerId: string | null }) =>
  authorize(canKeep(viewer, row), "replies.forLeads");

/** Of many at once the last ones find that there are enough. */
async function mustBeFew(tx: Tx, ownerId: string | null) {
  await lockNames(tx, "savedReplies", [ownerId ?? "shared"]);
  const most = ownerId === null ? MOST_SHARED : MOST_OWN;
  const count = await tx.savedReply.count({ where: { ownerId, archivedAt: null } });
  const kind = ownerId === null ? "shared" : "own";
  if (count >= most) throw new Conflict("replies.tooMany", { count: most, kind });
}

/** Whoever shares one may collide with a colleague's own, of which no more than that is told. */
async function distinctly<Done>(viewer: Viewer, shortcut: string, write: () => Promise<Done>) {
  try {
    return await write();
  } catch (error) {
    if (!isTaken(error)) throw error;
    const where = { AND: [{ shortcut, archivedAt: null }, visibleTo(viewer)] };
    const other = await db.savedReply.findFirst({ where, select: { title: true } });
    throw other
      ? new Conflict("replies.taken", { shortcut, title: other.title })
      : new Conflict("replies.takenByColleague", { shortcut });
  }
}
