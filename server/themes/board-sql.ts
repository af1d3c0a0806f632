import { Prisma } from "#server/platform/prisma/client.ts";
import type { ThemeArea, ThemeStatus } from "#server/platform/prisma/enums.ts";
import type { Money } from "#server/plans/schema.ts";
import { CONTACT_DAYS, WEEKS } from "./policy.ts";
import { counted, rooted } from "./rooted.ts";

const { sql } = Prisma;

export type BoardRow = {
  id: string;
  number: number;
  version: number;
  title: string;
  area: ThemeArea | null;
  status: ThemeStatus;
  ownerId: string | null;
  owner: string | null;
  targetOn: Date | null;
  createdAt: Date;
  shippedAt: Date | null;
  evidence: number;
  suggested: number;
  customers: number;
  contacts: number;
  contactsBefore: number;
  contactsAfter: number;
  owed: Money[];
  ages: { week: number; count: number }[];
};

/**
 * Everything that is counted of the themes, in one statement. A contact is a conversation, a call or a submission,
 * however much of it was marked.
 */
export const boardSql = (which: Prisma.Sql, among: Prisma.Sql, at: Date, most: number) => sql`
  with recursive ${rooted}, ${counted}, told as (
    select * from counted where ${among}
  ), customers as (
    select distinct root, customer_id from told
  ), owed as (
    select root, plan.currency, sum(entry.amount_minor)::float8 as minor
    from customers
    join plan on plan.customer_id = customers.customer_id
      and plan.settled_at is null and plan.cancelled_at is null
    join ledger_account account on account.kind = 'receivable' and account.owner_id = plan.id
    join ledger_entry entry on entry.account_id = account.id
    group by root, plan.currency having sum(entry.amount_minor) > 0
  ), tally as (
    select told.root, count(*)::int as evidence,
           count(distinct customer_id)::int as customers,
           count(distinct contact) filter (where said_at > ${at}::timestamptz - ${DAYS})::int as contacts,
           count(distinct contact) filter (
             where said_at <= shipped_at and said_at > shipped_at - ${DAYS})::int as before,
           count(distinct contact) filter (
             where said_at > shipped_at and said_at <= shipped_at + ${DAYS})::int as after
    from told
    join theme on theme.id = told.root
    cross join lateral (select coalesce(conversation_id, callback_id, feedback_id) as contact) as one
    group by told.root
  ), weekly as (
    select root, floor(extract(epoch from ${at}::timestamptz - said_at) / 604800)::int as week, count(*)::int as count
    from told where said_at > ${at}::timestamptz - make_interval(weeks => ${WEEKS})
    group by 1, 2
  )
  select theme.id, theme.number, theme.version, theme.title, theme.area, theme.status,
         theme.owner_id as "ownerId", person.name as owner, theme.target_on as "targetOn",
         theme.created_at as "createdAt", theme.shipped_at as "shippedAt",
         coalesce(tally.evidence, 0) as evidence, coalesce(tally.customers, 0) as customers,
         coalesce(tally.contacts, 0) as contacts, coalesce(tally.before, 0) as "contactsBefore",
         coalesce(tally.after, 0) as "contactsAfter",
         case when theme.status = 'proposed' then 0 else (
           select count(*)::int from theme_evidence
           where theme_id = theme.id and confirmed_at is null and removed_at is null) end as suggested,
         coalesce((select json_agg(json_build_object('currency', currency, 'minor', minor) order by minor desc)
                   from owed where root = theme.id), '[]') as owed,
         coalesce((select json_agg(json_build_object('week', week, 'count', count))
                   from weekly where root = theme.id), '[]') as ages
  from theme
  left join person on person.id = theme.owner_id
  left join tally on tally.root = theme.id
  where theme.merged_into_id is null and theme.dismissed_at is null
    and (theme.status <> 'proposed' or tally.evidence > 0) and ${which}
  order by customers desc, theme.id desc limit ${most}`;

const DAYS = sql`make_interval(days => ${CONTACT_DAYS})`;
