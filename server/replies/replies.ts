import { findConversation } from "#server/conversations/find.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { catalogueOf, type Language } from "#server/platform/locale.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canUseReplies, MOST_OWN, MOST_SHARED, visibleTo } from "./policy.ts";
import type { ReplyDetail, ReplyList, ReplyOffer, ReplyRow } from "./schema.ts";
import { usesOf } from "./uses.ts";
import { valuesFor } from "./values.ts";
import { filled } from "./variables.ts";
import { isFoundBy, languagesOf, parts, rowOf, textsOf, titleFor, titlesOf } from "./view.ts";

const MOST = MOST_SHARED + MOST_OWN;

const WHERE: Record<ReplyList, Prisma.SavedReplyWhereInput> = {
  shared: { ownerId: null, archivedAt: null },
  own: { ownerId: { not: null }, archivedAt: null },
  archived: { archivedAt: { not: null } },
};

/** By title, as the viewer reads it; of the archived ones the last first. */
export async function listReplies(
  viewer: Viewer,
  { list, search }: { list: ReplyList; search: string },
): Promise<ReplyRow[]> {
  authorize(canUseReplies(viewer));
  const rows = await db.savedReply.findMany({
    where: { AND: [WHERE[list], visibleTo(viewer)] },
    orderBy: [{ archivedAt: "desc" }, { id: "desc" }],
    take: MOST,
    include: parts,
  });
  const found = rows.filter((row) => isFoundBy(search, row));
  const uses = await usesOf(found.map(({ id }) => id));
  const listed = found.map((row) => rowOf(viewer, row, uses.get(row.id) ?? 0));
  return list === "archived" ? listed : listed.toSorted(byTitle(viewer));
}

export async function getReply(viewer: Viewer, id: string): Promise<ReplyDetail> {
  const row = await findReply(viewer, id);
  const uses = await usesOf([id]);
  return {
    ...rowOf(viewer, row, uses.get(id) ?? 0),
    ownTitle: row.title,
    titles: titlesOf(row),
    texts: textsOf(row),
  };
}

/** @throws NotFound also when it is a colleague's own */
export async function findReply(viewer: Viewer, id: string) {
  authorize(canUseReplies(viewer));
  const where = { AND: [{ id }, visibleTo(viewer)] };
  const row = await db.savedReply.findFirst({ where, include: parts });
  if (!row) throw new NotFound();
  return row;
}

/** All that can be inserted there, the most used first; what is not known of the customer stays as it is written. */
export async function offerReplies(viewer: Viewer, conversationId: string): Promise<ReplyOffer[]> {
  authorize(canUseReplies(viewer));
  const { locale } = await findConversation(viewer, conversationId);
  const [rows, { valuesIn }] = await Promise.all([
    db.savedReply.findMany({
      where: { AND: [{ archivedAt: null }, visibleTo(viewer)] },
      take: MOST,
    }),
    valuesFor(viewer, conversationId),
  ]);
  const uses = await usesOf(rows.map(({ id }) => id));
  const usesOfRow = ({ id }: { id: string }) => uses.get(id) ?? 0;
  return rows
    .map((row) => {
      const { id, shortcut, topic } = row;
      const texts = textsOf(row);
      const languages = languagesOf(texts);
      const language = shownIn(languages, catalogueOf(locale));
      const text = filled(texts[language] ?? "", valuesIn(language));
      const title = titleFor(viewer, row);
      return { id, title, shortcut, topic, isOwn: row.ownerId !== null, languages, language, text };
    })
    .toSorted((a, b) => usesOfRow(b) - usesOfRow(a) || byTitle(viewer)(a, b));
}

const byTitle =
  ({ locale }: Viewer) =>
  (a: { title: string }, b: { title: string }) =>
    a.title.localeCompare(b.title, locale);

const shownIn = (languages: Language[], wanted: Language): Language =>
  languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
