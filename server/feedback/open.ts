import { getPlan } from "#server/plans/plan.ts";
import { auditReads } from "#server/platform/audit.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { themeOf } from "#server/themes/submission-theme.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { waiting } from "./hold.ts";
import { canTriage } from "./policy.ts";
import type { FeedbackDetail } from "./schema.ts";
import { openingOf } from "./talk.ts";
import { changeView, oldestFirst, rowParts, rowView, withNames } from "./view.ts";

export async function openFeedback(viewer: Viewer, id: string): Promise<FeedbackDetail> {
  authorize(canTriage(viewer));
  const item = await db.feedbackItem.findUnique({
    where: { id },
    include: {
      ...rowParts,
      conversation: { select: { id: true, openedAt: true } },
      callback: { select: { id: true, startsAt: true } },
      answerTo: { select: { ship: { select: { theme: { select: { id: true, title: true } } } } } },
      changes: { orderBy: oldestFirst, include: withNames },
    },
  });
  if (!item) throw new NotFound();
  const { conversation, callback, customerId } = item;
  await auditReads(viewer, "feedback.read", [{ subjectId: id, customerId }]);
  return {
    ...rowView(item),
    customer: { name: item.customer.name, timeZone: item.customer.timeZone },
    plan: item.planId ? await planOf(viewer, item.planId) : null,
    conversation: conversation && {
      id: conversation.id,
      openedAt: conversation.openedAt.toISOString(),
    },
    call: callback && { id: callback.id, startsAt: callback.startsAt.toISOString() },
    answerTo: item.answerTo?.ship.theme ?? null,
    theme: await themeOf(id),
    opening: openingOf(item),
    history: item.changes.map(changeView),
    undo: await undoOf(viewer, id),
  };
}

async function undoOf({ id: authorId }: Viewer, feedbackId: string) {
  const held = await db.feedbackHold.findFirst({
    where: { change: { feedbackId, authorId }, ...waiting },
    orderBy: { changeId: "desc" },
    select: { batchId: true },
  });
  if (!held) return null;
  const { batchId } = held;
  return { id: batchId, count: await db.feedbackHold.count({ where: { batchId, ...waiting } }) };
}

async function planOf(viewer: Viewer, planId: string) {
  const { id, merchant, title, state, remaining } = await getPlan(viewer, planId);
  return { id, merchant, title, state, remaining };
}
