import { Prisma } from "#server/platform/prisma/client.ts";

export type Asked = { from: Date; at: Date };

/**
 * Each wish for a person once, however many promises were given for it: they share who asked and when they first did.
 * Broken is what breach.ts breaks, and what it would break by now; at the deadline itself a person is in time. What
 * ended only afterwards with a person is late. A call agreed on instead is counted as a call, unless a promise was
 * broken before or by it.
 */
export const wishes = ({ from, at }: Asked) => Prisma.sql`
  promised as (
    select id, conversation_id, customer_id, first_asked_at, deadline_at, ended_at, owner_id, callback_id,
      "end" in ('joined', 'callback_kept') as is_answered,
      breached_at is not null or coalesce("end" = 'breached', false)
        or coalesce(ended_at > deadline_at, deadline_at <= ${at}::timestamptz) as is_broken
    from human_request
    where first_asked_at >= ${from}::timestamptz and first_asked_at <= ${at}::timestamptz
  ), grouped as (
    select customer_id, first_asked_at,
      min(deadline_at) filter (where is_broken) as deadline_at,
      min(ended_at) filter (where is_answered) as answered_at,
      min(ended_at) filter (where is_answered and is_broken) as came_at,
      bool_or(is_broken) as was_broken,
      bool_or(is_answered) as was_answered,
      bool_or(callback_id is not null) as is_call,
      (array_agg(ended_at order by ended_at desc nulls first, id desc))[1] as ended_at,
      (array_agg(is_broken and is_answered is not true order by ended_at desc nulls first, id desc))[1] as is_unhelped,
      (array_agg(conversation_id order by ended_at desc nulls first, id desc))[1] as conversation_id,
      (array_agg(callback_id order by ended_at desc nulls first) filter (where callback_id is not null))[1] as callback_id,
      (array_agg(owner_id order by ended_at desc) filter (where owner_id is not null))[1] as owner_id
    from promised
    group by customer_id, first_asked_at
  ), wish as (
    select *, case
      when is_unhelped then 'broken'
      when was_broken then 'late'
      when is_call then 'call'
      when ended_at is null then 'open'
      when was_answered then 'kept'
      else 'taken_back' end as outcome
    from grouped
  )`;
