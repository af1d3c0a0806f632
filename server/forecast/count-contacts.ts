import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { TOPIC_NAMES, TOPIC_TRAINING } from "./topics.ts";

/** What is older no longer changes: a chat of then has long been resolved. */
const RECOUNTED_DAYS = 14;
/** A chat that stands open over night takes no night's work. */
const LONGEST_SECONDS = 3600;
/** The first time a company of some years is counted at once. */
const COUNTING = { timeout: 120_000 };

/**
 * Counts what people have had to do, by half hour. The last two weeks are counted anew each time, so that a chat that
 * was resolved, or a call that was made, after the half hour was over is in it, too; the first time all there is.
 */
export const countContacts = () =>
  db.$transaction(async (tx) => {
    const from = await recountedFrom(tx);
    await tx.contactCount.deleteMany({ where: { startsAt: { gte: from } } });
    return tx.$executeRaw`
      with training as (
        select * from unnest(${TOPIC_NAMES}::text[], ${TOPIC_TRAINING}::"Topic"[]) as t(name, topic)
      ), asked as (
        select conversation_id, first_asked_at,
               min(ended_at) filter (where "end" = 'joined') as joined_at
        from human_request
        where first_asked_at >= ${from}
        group by conversation_id, first_asked_at
        -- Who would rather be called is counted by the call.
        having not bool_or(callback_id is not null)
      ), chats as (
        select asked.first_asked_at as at,
               coalesce(training.topic, 'other') as topic,
               split_part(conversation.locale, '-', 1) as language,
               'chat'::"ContactChannel" as channel,
               case when left_at is not null then
                 least(extract(epoch from left_at - joined_at), ${LONGEST_SECONDS}::int)
               end as seconds
        from asked
        join conversation on conversation.id = asked.conversation_id
        left join training on training.name = conversation.subject->>'topic'
        left join lateral (
          select least(
            min(created_at),
            case when conversation.closed_at > asked.joined_at then conversation.closed_at end
          ) as left_at
          from event
          where event.conversation_id = asked.conversation_id and created_at > asked.joined_at
            and kind in ('resolved', 'handed_back', 'left')
        ) ending on true
      ), calls as (
        select starts_at, topic, split_part(language, '-', 1), 'call'::"ContactChannel",
               (select sum(extract(epoch from ended_at - started_at))
                from callback_attempt where callback_id = callback.id)
        from callback
        where starts_at >= ${from} and starts_at <= ${now()}
          and "end" is distinct from 'cancelled'
      )
      insert into contact_count (starts_at, topic, language, channel, came, handled, handled_seconds)
      select date_bin('30 minutes', at, 'epoch'), topic, language, channel,
             count(*), count(seconds), coalesce(round(sum(seconds)), 0)
      from (select * from chats union all select * from calls) as contacts
      group by 1, 2, 3, 4`;
  }, COUNTING);

async function recountedFrom(tx: Tx) {
  const { _max: newest } = await tx.contactCount.aggregate({ _max: { startsAt: true } });
  if (!newest.startsAt) return new Date(0);
  const from = +newest.startsAt - RECOUNTED_DAYS * 86_400_000;
  return new Date(Math.floor(from / 1_800_000) * 1_800_000);
}
