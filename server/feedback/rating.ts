import { findConversation } from "#server/conversations/find.ts";
import { randomUUID } from "node:crypto";
import { appendIn } from "#server/conversations/log.ts";
import { canRate } from "#server/conversations/policy.ts";
import { changeConversation } from "#server/desk/change.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { notifyInboxes } from "./notify.ts";

type Rating = { id: string; score: number; comment?: string | undefined };

const GOOD = 4;

/** A later rating is a second event; the last one counts. Its comment reaches the inbox with it or not at all. */
export async function rateConversation(viewer: Viewer, rating: Rating) {
  const { id, score } = rating;
  const comment = rating.comment && withoutSecrets(rating.comment);
  await findConversation(viewer, id);
  const seq = await changeConversation(id, async (tx, conversation) => {
    authorize(canRate(viewer, conversation), "chat.rateWhenClosed");
    await keepComment(tx, viewer, { id, score, comment });
    const content = comment ? { score, comment } : { score };
    return appendIn(tx, id, [{ kind: "rated", author: "customer", authorId: viewer.id, content }]);
  });
  notifyInboxes();
  return { seq };
}

export const kindOfScore = (score: number) => ({
  score,
  kind: score >= GOOD ? ("praise" as const) : ("problem" as const),
});

async function keepComment(tx: Tx, viewer: Viewer, { id, score, comment }: Rating) {
  const said = { ...kindOfScore(score), ...(comment ? { text: comment } : {}) };
  const { count } = await tx.feedbackItem.updateMany({
    where: { conversationId: id, source: "rating" },
    data: said,
  });
  if (count > 0 || !comment) return;
  const at = now();
  await tx.feedbackItem.create({
    data: {
      ...said,
      text: comment,
      source: "rating",
      customerId: viewer.id,
      conversationId: id,
      locale: viewer.locale,
      mayWrite: false,
      clientKey: randomUUID(),
      createdAt: at,
      changedAt: at,
      seenAt: at,
    },
  });
}
