import { contents } from "#server/conversations/schema.ts";
import { auditList } from "#server/platform/audit-list.ts";
import { type Cursor, nextCursor, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import type { Place } from "./article-now.ts";
import { standingPassages } from "./back.ts";
import { canRecall } from "./policy.ts";
import type { SentPage, SentView } from "./schema.ts";

const PAGE = 20;

/** Who was corrected about this article in one language, newest first; whoever was erased since is not named. */
export async function listSent(
  viewer: Viewer,
  { cursor, ...place }: Place & { cursor?: Cursor },
): Promise<SentPage> {
  authorize(canRecall(viewer));
  const [rows, standing] = await Promise.all([sentRows(place, cursor), standingPassages(place)]);
  const shown = rows.slice(0, PAGE);
  const look = { list: "corrections", isMore: Boolean(cursor) };
  await auditList(
    viewer,
    look,
    shown.map(({ customerId }) => customerId),
  );
  const told = await toldIn(shown);
  return {
    sent: shown.map((row) => viewOf(row, told.get(placeIn(row)) ?? [], standing)),
    nextCursor: nextCursor(
      rows.map(({ customerId: id, sentAt: at }) => ({ id, at })),
      PAGE,
    ),
  };
}

function sentRows({ slug, language: locale }: Place, cursor: Cursor) {
  const after = placeOf(cursor);
  return db.correction.findMany({
    where: {
      recall: { slug, locale },
      customer: { erasedAt: null },
      ...(after && {
        OR: [{ sentAt: { lt: after.at } }, { sentAt: after.at, customerId: { lt: after.id } }],
      }),
    },
    orderBy: [{ sentAt: "desc" }, { customerId: "desc" }],
    take: PAGE + 1,
    include: {
      customer: { select: { name: true, locale: true, deactivatedAt: true } },
      conversation: { select: { readSeq: true } },
      recall: { select: { version: true, archived: true } },
    },
  });
}

type Row = Awaited<ReturnType<typeof sentRows>>[number];
type InLog = { conversationId: string; seq: number };

/** What each of them was told that did not stand, as it stands in the correction itself. */
async function toldIn(rows: InLog[]) {
  const events = await db.event.findMany({
    where: { OR: rows.map(({ conversationId, seq }) => ({ conversationId, seq })) },
    select: { conversationId: true, seq: true, content: true },
  });
  return new Map(
    events.map((event) => {
      const content = contents.message.safeParse(event.content);
      return [placeIn(event), content.data?.correction?.told ?? []];
    }),
  );
}

const placeIn = ({ conversationId, seq }: InLog) => `${conversationId} ${seq}`;

function viewOf(row: Row, told: string[], standing: string[]): SentView {
  const { customer, conversation, recall, conversationId, customerId, seq, sentAt, mailedAt } = row;
  const isRead = conversation.readSeq >= seq;
  const isMailed = !isRead && mailedAt !== null && customer.deactivatedAt === null;
  return {
    customerId,
    name: customer.name,
    language: catalogueOf(customer.locale),
    conversationId,
    sentAt: sentAt.toISOString(),
    reached: isRead ? "read" : isMailed ? "mailed" : customer.deactivatedAt ? "closed" : "unread",
    version: recall.version,
    archived: recall.archived,
    isBack: told.some((passage) => standing.includes(passage)),
  };
}
