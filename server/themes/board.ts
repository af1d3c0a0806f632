import { auditList } from "#server/platform/audit-list.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { type BoardRow, boardSql } from "./board-sql.ts";
import { CONTACT_DAYS, WEEKS, canSortThemes } from "./policy.ts";
import type { Board, BoardInput, ThemeCard } from "./schema.ts";
import { monthOf } from "./sort.ts";
import { changeOf, daysSince } from "./week-change.ts";
import { headWords } from "./words.ts";

const { sql } = Prisma;

export const MOST_THEMES = 300;

export async function listThemes(viewer: Viewer, input: BoardInput): Promise<Board> {
  authorize(canSortThemes(viewer));
  const [cards, loose] = await Promise.all([
    cardsWhere(viewer, whichOf(viewer, input), amongOf(input)),
    db.themeEvidence.count({ where: { themeId: null } }),
  ]);
  const shown = input.language ? cards.filter(({ evidence }) => evidence > 0) : cards;
  return { themes: sorted(shown, input.sort), loose };
}

const whichOf = ({ id }: Viewer, { area, owner }: BoardInput) =>
  Prisma.join(
    [
      sql`true`,
      ...(area ? [sql`theme.area = ${area}::"ThemeArea"`] : []),
      ...(owner === "nobody" ? [sql`theme.owner_id is null`] : []),
      ...(owner && owner !== "nobody"
        ? [sql`theme.owner_id = ${owner === "me" ? id : owner}::uuid`]
        : []),
    ],
    " and ",
  );

const amongOf = ({ language }: Pick<BoardInput, "language">) =>
  language ? sql`language = ${language}` : sql`true`;

export async function cardsWhere(
  viewer: Viewer,
  which: Prisma.Sql,
  among: Prisma.Sql = sql`true`,
): Promise<ThemeCard[]> {
  const at = now();
  const rows = await db.$queryRaw<BoardRow[]>(boardSql(which, among, at, MOST_THEMES));
  const heads = await headWords(rows.filter(({ title }) => title === "").map(({ id }) => id));
  await auditList(
    viewer,
    { list: "themes", isMore: false },
    Array.from(heads.values(), ({ customerId }) => customerId),
  );
  return rows.map((row) => cardOf(row, heads.get(row.id)?.words ?? null, at));
}

function cardOf({ ages, ...row }: BoardRow, words: string | null, at: Date): ThemeCard {
  const { id, number, version, title, area, status, owner, ownerId } = row;
  const { evidence, suggested, customers, owed, contacts } = row;
  const weeks = Array.from(
    { length: WEEKS },
    (_, index) => ages.find(({ week }) => week === WEEKS - 1 - index)?.count ?? 0,
  );
  return {
    id,
    number,
    version,
    title,
    words,
    area,
    status,
    owner:
      ownerId === null
        ? null
        : {
            id: ownerId,
            name: owner ?? "",
          },
    target: monthOf(row.targetOn),
    evidence,
    suggested,
    customers,
    owed,
    contacts,
    weeks,
    change: changeOf(weeks),
    since: sinceOf(row, at),
  };
}

function sinceOf({ shippedAt, contactsBefore, contactsAfter }: Omit<BoardRow, "ages">, at: Date) {
  if (!shippedAt) return null;
  const days = daysSince(shippedAt, at, CONTACT_DAYS);
  return { before: contactsBefore, after: days < 1 ? null : contactsAfter, days };
}

function sorted(cards: ThemeCard[], sort: BoardInput["sort"]) {
  const by = {
    customers: (card: ThemeCard) => card.customers,
    contacts: (card: ThemeCard) => card.contacts,
    trend: (card: ThemeCard) => card.change ?? (card.weeks.some(Boolean) ? Infinity : -Infinity),
    newest: (card: ThemeCard) => card.number,
  }[sort];
  return cards.toSorted((a, b) => compare(by(b), by(a)) || b.number - a.number);
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
