import { LANGUAGES, type Language } from "#server/platform/locale.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { canKeep } from "./policy.ts";
import { replyTexts, type ReplyRow, type ReplyTexts } from "./schema.ts";

export const parts = { changedBy: { select: { name: true } } } satisfies Prisma.SavedReplyInclude;
type Row = Prisma.SavedReplyGetPayload<{ include: typeof parts }>;

export const textsOf = ({ texts }: Pick<Row, "texts">): ReplyTexts => replyTexts.parse(texts);

export const languagesOf = (texts: ReplyTexts): Language[] =>
  LANGUAGES.filter((language) => texts[language] !== undefined);

export const rowOf = (viewer: Viewer, row: Row, uses: number): ReplyRow => ({
  id: row.id,
  title: row.title,
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

type Found = Pick<Row, "title" | "shortcut" | "texts">;

/** Every word that is looked for stands in its shortcut, its title or its texts. */
export function isFoundBy(search: string, row: Found) {
  const all = [`/${row.shortcut}`, row.title, ...Object.values(textsOf(row))]
    .join("\n")
    .toLowerCase();
  const asked = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return asked.every((word) => all.includes(word));
}
