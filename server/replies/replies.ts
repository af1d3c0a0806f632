import { findConversation } from "#server/conversations/find.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { catalogueOf, type Language } from "#server/platform/locale.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canUseReplies, MOST_OWN, MOST_SHARED, visibleTo } from "./policy.ts";
import type { ReplyDetail, ReplyList, ReplyOffer, ReplyRow } from "./schema.ts";
import { usesOf } from "./uses.ts";
import { isFoundBy, languagesOf, parts, rowOf, textsOf } from "./view.ts";

const MOST = MOST_SHARED + MOST_OWN;

const WHERE: Record<ReplyList, Prisma.SavedReplyWhereInput> = {
  shared: { ownerId: null, archivedAt: null },
  own: { ownerId: { not: null }, archivedAt: null },
  archived: { archivedAt: { not: null } },
};

/** By title; of the archived ones the last first. */
export async function listReplies(
  viewer: Viewer,
  { list, search }: { list: ReplyList; search: string },
): Promise<ReplyRow[]> {
  authorize(canUseReplies(viewer));
  const rows = await db.savedReply.findMany({
    where: { AND: [WHERE[list], visibleTo(viewer)] },
    orderBy: list === "archived" ? [{ archivedAt: "desc" }, { id: "desc" }] : [{ title: "asc" }],
    take: MOST,
    include: parts,
  });
  const found = rows.filter((row) => isFoundBy(search, row));
  const uses = await usesOf(found.map(({ id }) => id));
  return found.map((row) => rowOf(viewer, row, uses.get(row.id) ?? 0));
}

export async function getReply(viewer: Viewer, id: string): Promise<ReplyDetail> {
  const row = await findReply(viewer, id);
  const uses = await usesOf([id]);
  return { ...rowOf(viewer, row, uses.get(id) ?? 0), texts: textsOf(row) };
}

/** @throws NotFound also when it is a colleague's own */
export async function findReply(viewer: Viewer, id: string) {
  authorize(canUseReplies(viewer));
  const where = { AND: [{ id }, visibleTo(viewer)] };
  const row = await db.savedReply.findFirst({ where, include: parts });
  if (!row) throw new NotFound();
  return row;
}

/** All that can be inserted there, the most used first. */
export async function offerReplies(viewer: Viewer, conversationId: string): Promise<ReplyOffer[]> {
  authorize(canUseReplies(viewer));
  const { locale } = await findConversation(viewer, conversationId);
  const rows = await db.savedReply.findMany({
    where: { AND: [{ archivedAt: null }, visibleTo(viewer)] },
    orderBy: [{ title: "asc" }],
    take: MOST,
  });
  const uses = await usesOf(rows.map(({ id }) => id));
  const usesOfRow = ({ id }: { id: string }) => uses.get(id) ?? 0;
  return rows
    .toSorted((a, b) => usesOfRow(b) - usesOfRow(a))
    .map(({ id, title, shortcut, topic, ownerId, ...row }) => {
      const texts = textsOf(row);
      const languages = languagesOf(texts);
      const language = shownIn(languages, catalogueOf(locale));
      const text = texts[language] ?? "";
      const isOwn = ownerId !== null;
      return { id, title, shortcut, topic, isOwn, languages, language, text };
    });
}

const shownIn = (languages: Language[], wanted: Language): Language =>
  languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
