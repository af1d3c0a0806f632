import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { rooted } from "./rooted.ts";
import { textsIn } from "./ship-view.ts";

/** The theme that a submission speaks for, and the notice that its customer got of it since. */
export type ThemeOf = {
  id: string;
  title: string;
  notice: {
    id: string;
    text: string;
    language: string;
    at: string;
    answerId: string | null;
  } | null;
};

type Row = Pick<ThemeOf, "id" | "title"> & {
  noticeId: string | null;
  texts: Prisma.JsonValue;
  language: string;
  at: Date;
  answerId: string | null;
};

export async function themeOf(feedbackId: string): Promise<ThemeOf | null> {
  const [row] = await db.$queryRaw<Row[]>`
    with recursive ${rooted}
    select theme.id, theme.title, notice.id as "noticeId", notice.texts, notice.language, notice.created_at as at,
           notice.answer_id as "answerId"
    from theme_evidence evidence
    join rooted on rooted.id = evidence.theme_id
    join theme on theme.id = rooted.root
    left join lateral (
      select notice.id, notice.language, notice.created_at, notice.answer_id, ship.texts
      from theme_notice notice
      join theme_ship ship on ship.id = notice.ship_id
      join rooted source on source.id = ship.theme_id and source.root = theme.id
      where notice.person_id = evidence.customer_id and notice.created_at >= evidence.said_at
      order by notice.created_at desc limit 1
    ) notice on true
    where evidence.feedback_id = ${feedbackId}::uuid and evidence.removed_at is null
      and evidence.confirmed_at is not null and theme.title <> ''`;
  if (!row) return null;
  const { id, title, noticeId, texts, language, at, answerId } = row;
  const text = textsIn(texts)[language] ?? "";
  return {
    id,
    title,
    notice: noticeId ? { id: noticeId, text, language, at: at.toISOString(), answerId } : null,
  };
}
