import { now } from "#server/platform/clock.ts";
import { audit } from "#server/platform/audit.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid } from "#server/platform/errors.ts";
import type { FeedbackStatus } from "#server/platform/prisma/enums.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { type Locked, lockItems, PATIENCE } from "./lock.ts";
import { inboxChanged, toldCustomers } from "./news.ts";
import { canTriage } from "./policy.ts";
import { mailState } from "./letters.ts";

type Seen<From> = { id: string; from: From }[];

/**
 * All of them or none: what a colleague has changed since the viewer looked is not overwritten. Each customer who may
 * be written to is told once of each change.
 * @throws Conflict with the name of who was faster.
 */
export async function setState(
  viewer: Viewer,
  { items, to }: { items: Seen<FeedbackStatus>; to: FeedbackStatus },
) {
  authorize(canTriage(viewer));
  const changed = await db.$transaction(async (tx) => {
    const locked = await lockItems(tx, items);
    await mustBeAsSeen(tx, locked, items, "status", ({ status }) => status);
    const changing = locked.filter(({ status }) => status !== to);
    for (const item of changing) await changeState(tx, viewer, item, to);
    return changing;
  }, PATIENCE);
  tell(changed);
  toldCustomers(changed.map(({ customerId }) => customerId));
  return { changed: changed.length };
}

async function changeState(tx: Tx, viewer: Viewer, item: Locked, to: FeedbackStatus) {
  const { id, customerId, status: from } = item;
  const at = now();
  await tx.feedbackItem.update({ where: { id }, data: { status: to, changedAt: at } });
  await tx.feedbackChange.create({
    data: {
      feedbackId: id,
      kind: "status",
      authorId: viewer.id,
      fromStatus: from,
      toStatus: to,
      createdAt: at,
    },
  });
  await audit(tx, viewer, {
    action: "feedback.setStatus",
    subjectId: id,
    customerId,
    details: { from, to },
  });
  await mailState(tx, viewer, item, to);
}

/** To a colleague, or back to nobody; customers do not hear of it. */
export async function assign(
  viewer: Viewer,
  { items, to }: { items: Seen<string | null>; to: string | null },
) {
  authorize(canTriage(viewer));
  const changed = await db.$transaction(async (tx) => {
    if (to) await mustBeStaff(tx, to);
    const locked = await lockItems(tx, items);
    await mustBeAsSeen(tx, locked, items, "assigned", ({ assigneeId }) => assigneeId);
    const changing = locked.filter(({ assigneeId }) => assigneeId !== to);
    for (const item of changing) await give(tx, viewer, item, to);
    return changing;
  }, PATIENCE);
  tell(changed);
  return { changed: changed.length };
}

async function give(tx: Tx, viewer: Viewer, { id, customerId }: Locked, to: string | null) {
  await tx.feedbackItem.update({ where: { id }, data: { assigneeId: to } });
  await tx.feedbackChange.create({
    data: {
      feedbackId: id,
      kind: "assigned",
      authorId: viewer.id,
      assigneeId: to,
      createdAt: now(),
    },
  });
  await audit(tx, viewer, {
    action: "feedback.assign",
    subjectId: id,
    customerId,
    details: { to },
  });
}

const tell = (changed: unknown[]) => changed.length > 0 && inboxChanged();

async function mustBeStaff(tx: Tx, id: string) {
  const staff = { id, role: { not: "customer" as const }, deactivatedAt: null };
  if ((await tx.person.count({ where: staff })) === 0) throw new Invalid("feedback.notStaff");
}

async function mustBeAsSeen<From>(
  tx: Tx,
  locked: Locked[],
  seen: Seen<From>,
  kind: "status" | "assigned",
  standing: (item: Locked) => From,
) {
  const from = new Map(seen.map((item) => [item.id, item.from]));
  const other = locked.find((item) => standing(item) !== from.get(item.id));
  if (!other) return;
  const last = await tx.feedbackChange.findFirst({
    where: { feedbackId: other.id, kind },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { author: { select: { name: true } } },
  });
  throw last
    ? new Conflict("feedback.overtaken", { name: last.author.name })
    : new Conflict("feedback.notAsSeen");
}
