import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Prisma } from "#server/platform/prisma/client.ts";
import { catalogueOf, type Language } from "#server/platform/locale.ts";
import { RECALL_DAYS } from "./policy.ts";

const DAY = 24 * 60 * 60_000;
export const MOST_COUNTED = 10_000;

export const recalledSince = () => new Date(+now() - RECALL_DAYS * DAY);

export type Recipient = {
  customerId: string;
  name: string;
  locale: string;
  conversationId: string;
  toldAt: Date;
  passages: string[];
};

type What = { slug: string; passages: string[] };

/**
 * Each customer who was told one of these passages and not corrected since, with the conversation in which they were told
 * it last. It is found by the index `event_cited`: one probe for each passage, and then a read of each answer that cites
 * it; the rest of the log is not touched. A correction cites what it says, too, so that it can be recalled itself.
 * What somebody was told before their words were erased is nobody's any more.
 */
const recipientsSql = ({ slug, passages }: What) => Prisma.sql`
  select conversation.customer_id, person.name, person.locale, event.conversation_id,
         event.created_at, cited.passage
  from event
  join conversation on conversation.id = event.conversation_id
  join person on person.id = conversation.customer_id
  cross join lateral (
    select one ->> 'passage' as passage from jsonb_array_elements(event.content -> 'citations') one
    where one ->> 'slug' = ${slug} and one ->> 'passage' = any(${passages}::text[])
  ) cited
  where event.content ? 'citations'
    and event.content -> 'citations' @> any(${passages.map((passage) => JSON.stringify([{ slug, passage }]))}::jsonb[])
    and event.kind = 'message' and event.created_at > ${recalledSince()}::timestamptz
    and conversation.sealed_seq is null and person.erased_at is null
    and not exists (
      select 1 from article_correction done join article_recall recall on recall.id = done.recall_id
      where done.customer_id = conversation.customer_id and done.sent_at >= event.created_at
        and recall.slug = ${slug} and cited.passage = any(recall.passages))`;

/** A page of them in the order of their ids. @param after the last one of the page before */
export async function listRecipients(
  what: What,
  after: string | null,
  most: number,
): Promise<Recipient[]> {
  if (what.passages.length === 0) return [];
  return db.$queryRaw<Recipient[]>`
    with told as (${recipientsSql(what)})
    select customer_id as "customerId", min(name) as name, min(locale) as locale,
           (array_agg(conversation_id order by created_at desc))[1] as "conversationId",
           max(created_at) as "toldAt", array_agg(distinct passage) as passages
    from told where ${after}::uuid is null or customer_id > ${after}::uuid
    group by customer_id order by customer_id limit ${most}`;
}

/** By language, no more than can be counted at once. */
export async function countRecipients(
  what: What,
): Promise<{ language: Language; count: number }[]> {
  if (what.passages.length === 0) return [];
  const rows = await db.$queryRaw<{ locale: string; count: number }[]>`
    with told as (${recipientsSql(what)}),
    who as (select distinct customer_id, locale from told limit ${MOST_COUNTED})
    select locale, count(*)::int as count from who group by locale`;
  const counts = new Map<Language, number>();
  for (const { locale, count } of rows) {
    const language = catalogueOf(locale);
    counts.set(language, (counts.get(language) ?? 0) + count);
  }
  return Array.from(counts, ([language, count]) => ({ language, count }));
}
