import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { agreementOf, judgementOf } from "./agreement.ts";
import { canReview, canSeeInsights } from "./policy.ts";
import { answerersOf } from "./answerers.ts";
import type { Answerers, Review, ReviewQueue, Reviews } from "./schema.ts";

const DAY = 86_400_000;
/** What is older is no longer judged. */
const REVIEW_DAYS = 28;
const SHOWN = 20;
const COUNTED_DAYS = 84;

type Open = { id: string; endedAt: Date; topic: string; language: string; count: number };

/** What the viewer may judge: the sample, without what they had a part in or have judged, the oldest first. */
export async function listReviews(viewer: Viewer): Promise<ReviewQueue> {
  authorize(canReview(viewer));
  const rows = await db.$queryRaw<Open[]>`
    select f.conversation_id as id, f.ended_at as "endedAt", f.topic, f.language,
      count(*) over ()::int as count
    from conversation_fact f join conversation c on c.id = f.conversation_id
    where f.reviewers > 0 and f.ended_at > ${new Date(+now() - REVIEW_DAYS * DAY)}
      and c.sealed_seq is null
      and ${openTo(viewer)}
    order by f.ended_at, f.conversation_id limit ${SHOWN}`;
  return {
    waiting: rows[0]?.count ?? 0,
    conversations: rows.map(({ id, endedAt, topic, language }) => ({
      id,
      endedAt: endedAt.toISOString(),
      topic,
      language,
    })),
  };
}

/** Whether it waits for the viewer's judgement. */
export async function isOpenTo(viewer: Viewer, conversationId: string) {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from conversation_fact f
    where f.conversation_id = ${conversationId}::uuid and ${openTo(viewer)}`;
  return rows.length > 0;
}

/** Of the sample, without what the viewer had a part in or has judged. */
const openTo = ({ id }: Viewer) => Prisma.sql`
  f.reviewers > (select count(*) from conversation_review r where r.conversation_id = f.conversation_id)
  and not exists (select from conversation_review r
    where r.conversation_id = f.conversation_id and r.reviewer_id = ${id}::uuid)
  and not exists (select from event e
    where e.conversation_id = f.conversation_id and e.author_id = ${id}::uuid)`;

/**
 * Once each, and never more of them than are wanted: the row of the sample decides between two at the same time.
 * @returns who had answered, which nobody is told before
 * @throws NotFound for what is not to be judged, or not by the viewer; Conflict when others were first
 */
export async function reviewConversation(
  viewer: Viewer,
  { conversationId, ...judged }: Review,
): Promise<Answerers> {
  authorize(canReview(viewer));
  await db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ reviewers: number; isInvolved: boolean }[]>`
      select reviewers, exists (select from event
        where conversation_id = fact.conversation_id and author_id = ${viewer.id}::uuid) as "isInvolved"
      from conversation_fact fact
      where conversation_id = ${conversationId}::uuid and reviewers > 0 for update`;
    if (!row || row.isInvolved) throw new NotFound();
    const reviews = await tx.conversationReview.findMany({ where: { conversationId } });
    const isMine = reviews.some(({ reviewerId }) => reviewerId === viewer.id);
    if (isMine || reviews.length >= row.reviewers) throw new Conflict("insights.reviewedMeanwhile");
    await tx.conversationReview.create({
      data: { conversationId, reviewerId: viewer.id, ...judged, reviewedAt: now() },
    });
    await audit(tx, viewer, {
      action: "insights.review",
      subjectId: conversationId,
      details: judged,
    });
  });
  return answerersOf(conversationId);
}

/** The assistant and people by the same questions. */
export async function reviewFigures(viewer: Viewer): Promise<Reviews> {
  authorize(canSeeInsights(viewer));
  const rows = await db.$queryRaw<
    {
      conversationId: string;
      isSolved: boolean;
      isRight: boolean;
      kindness: number;
      isPerson: boolean;
    }[]
  >`
    select r.conversation_id as "conversationId", r.is_solved as "isSolved", r.is_right as "isRight",
      r.kindness, f.result = 'person' as "isPerson"
    from conversation_review r join conversation_fact f on f.conversation_id = r.conversation_id
    where r.reviewed_at > ${new Date(+now() - COUNTED_DAYS * DAY)}
    order by r.reviewed_at, r.reviewer_id`;
  return {
    days: COUNTED_DAYS,
    assistant: judgementOf(rows.filter(({ isPerson }) => !isPerson)),
    people: judgementOf(rows.filter(({ isPerson }) => isPerson)),
    agreement: agreementOf(rows),
  };
}
