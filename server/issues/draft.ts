import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { decimal } from "#server/platform/format/money.ts";
import { Prisma } from "#server/platform/prisma/client.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { type BoardRow, boardSql } from "#server/themes/board-sql.ts";
import { monthOf } from "#server/themes/sort.ts";
import type { Draft } from "./tracker.ts";

const { sql } = Prisma;

type Wanted = { marker: string; themeId: string; locale: string };

/** What the theme comes to in figures, and the way back: no customer's words or name leaves with it. */
export async function draftOf({ marker, themeId, locale }: Wanted): Promise<Draft | null> {
  // What was merged since it was asked for is described by what took it in.
  const which = sql`theme.id = (select root from rooted where rooted.id = ${themeId}::uuid)`;
  const [theme] = await db.$queryRaw<BoardRow[]>(boardSql(which, sql`true`, now(), 1));
  return theme ? { marker, title: theme.title, text: textOf(theme, locale) } : null;
}

function textOf(theme: BoardRow, locale: string) {
  const t = translatorFor(locale, "themes");
  const { id, number, area, status, customers, evidence, contacts, owed } = theme;
  const facts: [string, string | null][] = [
    ["status", t(`statuses.${status}`)],
    ["area", area && t(`areas.${area}`)],
    ["target", monthOf(theme.targetOn)],
    ["customers", String(customers)],
    ["owed", owed.map((amount) => `${decimal(amount)} ${amount.currency}`).join(", ") || null],
    ["contacts", String(contacts)],
    ["evidence", String(evidence)],
  ];
  const link = new URL(`/admin/feedback/themes/${id}`, settings().origin).href;
  return [
    t("issues.intro", { number }),
    facts.flatMap(([name, value]) => (value ? [`- ${t(`csv.${name}`)}: ${value}`] : [])).join("\n"),
    link,
  ].join("\n\n");
}
