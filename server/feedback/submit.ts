import { visibleTo as conversationsVisibleTo } from "#server/conversations/policy.ts";
import { visibleTo as plansVisibleTo } from "#server/plans/policy.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound, TooMany } from "#server/platform/errors.ts";
import { lockPeople } from "#server/platform/locks.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import type { FeedbackKind } from "#server/platform/prisma/enums.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { notifyInboxes } from "./notify.ts";
import { canSubmit } from "./policy.ts";

const AN_HOUR = 10;
const HOUR_MS = 60 * 60 * 1000;

type Submission = {
  clientKey: string;
  kind: FeedbackKind;
  text: string;
  planId?: string | undefined;
  conversationId?: string | undefined;
  mayWrite: boolean;
};

/** @throws NotFound when the plan or conversation is not the viewer's, TooMany after ten in an hour. */
export async function submitFeedback(viewer: Viewer, written: Submission) {
  authorize(canSubmit(viewer));
  const submission = { ...written, text: withoutSecrets(written.text) };
  const { id, isNew } = await db.$transaction(async (tx) => {
    await lockPeople(tx, "feedback", [viewer.id]);
    const earlier = await earlierOf(tx, viewer, submission);
    if (earlier) return { id: earlier.id, isNew: false };
    await mustBeOwn(tx, viewer, submission);
    await limit(tx, viewer);
    return { id: await write(tx, viewer, submission), isNew: true };
  });
  if (isNew) notifyInboxes();
  return { id };
}

async function earlierOf(tx: Tx, viewer: Viewer, { clientKey, kind, text }: Submission) {
  const earlier = await tx.feedbackItem.findUnique({
    where: { customerId_clientKey: { customerId: viewer.id, clientKey } },
    select: { id: true, kind: true, text: true },
  });
  const isSame = earlier?.kind === kind && earlier.text === text;
  if (earlier && !isSame) throw new Conflict("feedback.keyUsed");
  return earlier;
}

async function mustBeOwn(tx: Tx, viewer: Viewer, { planId, conversationId }: Submission) {
  if (planId) {
    const where = { AND: [{ id: planId }, plansVisibleTo(viewer)] };
    await mustFind(tx.plan.count({ where }));
  }
  if (conversationId) {
    const where = { AND: [{ id: conversationId }, conversationsVisibleTo(viewer)] };
    await mustFind(tx.conversation.count({ where }));
  }
}

async function mustFind(count: Promise<number>) {
  if ((await count) === 0) throw new NotFound();
}

async function limit(tx: Tx, { id }: Viewer) {
  const recent = await tx.feedbackItem.findMany({
    where: {
      customerId: id,
      source: "form",
      createdAt: { gt: new Date(now().getTime() - HOUR_MS) },
    },
    orderBy: { createdAt: "desc" },
    take: AN_HOUR,
    select: { createdAt: true },
  });
  const oldest = recent[AN_HOUR - 1];
  if (!oldest) return;
  const wait = oldest.createdAt.getTime() + HOUR_MS - now().getTime();
  throw new TooMany("feedback.tooMany", { minutes: Math.max(1, Math.ceil(wait / 60_000)) });
}

async function write(tx: Tx, viewer: Viewer, { planId, conversationId, ...said }: Submission) {
  const at = now();
  const { id } = await tx.feedbackItem.create({
    data: {
      ...said,
      customerId: viewer.id,
      source: "form",
      locale: viewer.locale,
      planId: planId ?? null,
      conversationId: conversationId ?? null,
      createdAt: at,
      changedAt: at,
      seenAt: at,
    },
    select: { id: true },
  });
  return id;
}
