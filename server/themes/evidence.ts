import { auditList } from "#server/platform/audit-list.ts";
import { type Cursor, nextCursor, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import type { Money } from "#server/plans/schema.ts";
import type { ThemeArea } from "#server/platform/prisma/enums.ts";
import { canSortThemes } from "./policy.ts";
import type { EvidencePage, EvidenceSource, EvidenceView } from "./schema.ts";
import { excerptIn, textJoins, textOf } from "./words.ts";

const PAGE = 20;

type Row = {
  id: string;
  themeId: string | null;
  number: number | null;
  feedbackId: string | null;
  feedbackSource: "form" | "rating" | "answer" | null;
  score: number | null;
  conversationId: string | null;
  seq: number | null;
  callbackId: string | null;
  language: string;
  area: ThemeArea | null;
  saidAt: Date;
  customerId: string;
  customer: string;
  text: string;
  from: number | null;
  to: number | null;
  isConfirmed: boolean;
  isRemoved: boolean;
  merchant: string | null;
  markedBy: string | null;
  confirmedBy: string | null;
  plans: number;
  owed: Money[];
};

type Asked = { themeId: string | null; language?: string | undefined; cursor?: Cursor };

/** The newest first; with what was merged into the theme, and what was removed from it, so that it can be put back. */
export async function listEvidence(viewer: Viewer, asked: Asked): Promise<EvidencePage> {
  authorize(canSortThemes(viewer));
  const { themeId, language = null, cursor } = asked;
  const after = placeOf(cursor);
  const rows = await db.$queryRawUnsafe<Row[]>(
    statement,
    themeId,
    language,
    after?.at ?? null,
    after?.id ?? null,
  );
  const shown = rows.slice(0, PAGE);
  await auditList(
    viewer,
    { list: "themes", isMore: after !== null },
    shown.map(({ customerId }) => customerId),
  );
  return {
    items: shown.map((row) => viewOf(row, themeId)),
    nextCursor: nextCursor(
      rows.map(({ id, saidAt }) => ({ id, at: saidAt })),
      PAGE,
    ),
  };
}

const statement = `
  with recursive merged as (
    select id from theme where id = $1::uuid
    union all
    select theme.id from theme join merged on theme.merged_into_id = merged.id
  ), page as (
    select * from theme_evidence
    where case when $1::uuid is null then theme_id is null else theme_id in (select id from merged) end
      and ($2::text is null or language = $2)
      and ($3::timestamptz is null or (said_at, id) < ($3::timestamptz, $4::uuid))
    order by said_at desc, id desc limit ${PAGE + 1}
  )
  select evidence.id, evidence.theme_id as "themeId", theme.number, evidence.feedback_id as "feedbackId",
         feedback.source as "feedbackSource", feedback.score, evidence.conversation_id as "conversationId",
         evidence.seq, evidence.callback_id as "callbackId", evidence.language, evidence.area,
         evidence.said_at as "saidAt", evidence.customer_id as "customerId", customer.name as customer,
         ${textOf} as text, evidence.from_offset as "from", evidence.to_offset as "to",
         evidence.confirmed_at is not null as "isConfirmed", evidence.removed_at is not null as "isRemoved",
         merchant.name as merchant, marked.name as "markedBy", confirmed.name as "confirmedBy",
         coalesce(open.plans, 0)::int as plans, coalesce(open.owed, '[]') as owed
  from page evidence
  join person customer on customer.id = evidence.customer_id
  ${textJoins}
  left join theme on theme.id = evidence.theme_id
  left join person marked on marked.id = evidence.marked_by_id
  left join person confirmed on confirmed.id = evidence.confirmed_by_id
  left join plan about on about.id = evidence.plan_id
  left join purchase on purchase.id = about.purchase_id
  left join merchant on merchant.id = purchase.merchant_id
  left join lateral (
    select sum(plans) as plans, json_agg(json_build_object('currency', currency, 'minor', minor)) as owed
    from (
      select plan.currency, count(distinct plan.id) as plans, sum(entry.amount_minor)::float8 as minor
      from plan
      join ledger_account account on account.kind = 'receivable' and account.owner_id = plan.id
      join ledger_entry entry on entry.account_id = account.id
      where plan.customer_id = evidence.customer_id and plan.settled_at is null and plan.cancelled_at is null
      group by plan.currency having sum(entry.amount_minor) > 0
    ) by_currency
  ) open on true
  order by evidence.said_at desc, evidence.id desc`;

function viewOf(row: Row, shownIn: string | null): EvidenceView {
  const { id, language, area, customer, owed, plans, score, merchant } = row;
  return {
    ...excerptIn(row),
    id,
    language,
    area,
    owed,
    plans,
    score,
    merchant,
    source: sourceOf(row),
    state: stateOf(row),
    saidAt: row.saidAt.toISOString(),
    customer: { name: customer },
    markedBy: row.markedBy,
    confirmedBy: row.confirmedBy,
    feedbackId: row.feedbackId,
    conversation:
      row.conversationId !== null && row.seq !== null
        ? {
            id: row.conversationId,
            seq: row.seq,
          }
        : null,
    callbackId: row.callbackId,
    of: ofOther(row, shownIn),
  };
}

const sourceOf = ({ feedbackSource, callbackId }: Row): EvidenceSource =>
  feedbackSource ?? (callbackId === null ? "chat" : "call");

function stateOf({ themeId, isRemoved, isConfirmed }: Row): EvidenceView["state"] {
  if (themeId === null) return "loose";
  if (isRemoved) return "removed";
  return isConfirmed ? "confirmed" : "suggested";
}

const ofOther = ({ themeId, number }: Row, shownIn: string | null) =>
  themeId !== null && themeId !== shownIn && number !== null ? { id: themeId, number } : null;
