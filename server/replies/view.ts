import { catalogueOf, LANGUAGES, type Language } from "#server/platform/locale.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { canKeep } from "./policy.ts";
import {
  replyTexts,
  replyTitles,
  type ReplyRow,
  type ReplyTexts,
  type ReplyTitles,
} from "./schema.ts";

export const parts = { changedBy: { select: { name: true } } } satisfies Prisma.SavedReplyInclude;
type Row = Prisma.SavedReplyGetPayload<{ include: typeof parts }>;

export const textsOf = ({ texts }: Pick<Row, "texts">): ReplyTexts => replyTexts.parse(texts);

export const titlesOf = ({ titles }: Pick<Row, "titles">): ReplyTitles => replyTitles.parse(titles);

export const titleFor = ({ locale }: Pick<Viewer, "locale">, row: Pick<Row, "title" | "titles">) =>
  titlesOf(row)[catalogueOf(locale)] ?? row.title;

export const languagesOf = (texts: ReplyTexts): Language[] =>
  LANGUAGES.filter((language) => texts[language] !== undefined);

export const rowOf = (viewer: Viewer, row: Row, uses: number): ReplyRow => ({
  id: row.id,
  title: titleFor(viewer, row),
  shortcut: row.shortcut,
  topic: row.topic,
  isOwn: row.ownerId !== null,
  languages: languagesOf(textsOf(row)),
  revision: row.revision,
  changedBy: row.changedBy.name,
  changedAt: row.changedAt.toISOString(),
  isArchived: row.archivedAt !== null,
  uses,
  mayKeep: canKeep(viewer, row),
});

type Found = Pick<Row, "title" | "titles" | "shortcut" | "texts">;

/** Every word that is looked for stands in its shortcut, its titles or its texts. */
export function isFoundBy(search: string, row: Found) {
  const all = [`/${row.shortcut}`, row.title, ...Object.values(titlesOf(row))]
    .concat(Object.values(textsOf(row)))
    .join("\n")
    .toLowerCase();
  const asked = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return asked.every((word) => all.includes(word));
}
