import { v7 as newId } from "uuid";
import { findAnswer, type Place } from "#server/assistant/find-answer.ts";
import { findConversation } from "#server/conversations/find.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canJudge, isJudged } from "./policy.ts";
import type { NewVerdict, VerdictView } from "./schema.ts";

const MOST_ANSWERS = 500;
const CLOSED = "chat.judgeWhileOpen";

/** The customer's last word on an answer counts; what staff had made of another one does not. */
export async function judgeAnswer(
  viewer: Viewer,
  { isHelpful, reason, text, ...place }: NewVerdict,
) {
  await mustBeJudged(viewer, place);
  const words = text ? withoutSecrets(text) : "";
  const why = reason ?? null;
  const written = await db.$executeRaw`
    insert into answer_verdict as known (id, conversation_id, seq, is_helpful, reason, text, said_at)
    select ${newId()}::uuid, id, ${place.seq}, ${isHelpful}, ${why}::"VerdictReason", ${words}, ${now()}::timestamptz
    from conversation
    where id = ${place.conversationId}::uuid and customer_id = ${viewer.id}::uuid and closed_at is null
    for share
    on conflict (conversation_id, seq) do update
    set is_helpful = excluded.is_helpful, reason = excluded.reason, text = excluded.text,
        said_at = excluded.said_at,
        decision_id = case
          when known.is_helpful = excluded.is_helpful
            and known.reason is not distinct from excluded.reason and known.text = excluded.text
          then known.decision_id end`;
  authorize(written === 1, CLOSED);
}

export async function takeVerdictBack(viewer: Viewer, place: Place) {
  await mustBeJudged(viewer, place);
  await db.$executeRaw`
    delete from answer_verdict using conversation
    where conversation_id = ${place.conversationId}::uuid and answer_verdict.seq = ${place.seq}
      and conversation.id = conversation_id and closed_at is null`;
}

async function mustBeJudged(viewer: Viewer, place: Place) {
  authorize(canJudge(viewer, await findConversation(viewer, place.conversationId)), CLOSED);
  const { content } = await findAnswer(viewer, place);
  if (!isJudged(content)) throw new NotFound();
}

/** @throws NotFound also when it is another's */
export async function listVerdicts(viewer: Viewer, conversationId: string): Promise<VerdictView[]> {
  await findConversation(viewer, conversationId);
  const rows = await db.answerVerdict.findMany({
    where: { conversationId },
    orderBy: { seq: "desc" },
    take: MOST_ANSWERS,
    select: { seq: true, isHelpful: true, reason: true, text: true },
  });
  return rows.toReversed();
}
