import { auditList } from "#server/platform/audit-list.ts";
import { dateOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { nextCursor, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import { portalZone } from "#server/platform/portal-zone.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { spanOf } from "./period.ts";
import { canSeeInsights } from "./policy.ts";
import type { InsightCasePage, InsightCases, Selection } from "./schema.ts";

const PAGE = 30;

const WHERE: Record<Selection, Prisma.ConversationFactWhereInput> = {
  all: {},
  alone: { result: { not: "person" } },
  person: { result: "person" },
  solved: { result: "solved" },
  came_back: { result: "came_back" },
  asked: { result: "asked" },
  unanswered: { result: "unanswered" },
  rated_low: { result: "rated_low" },
  repeat: { isRepeat: true },
  rated: { score: { not: null } },
};

/** The conversations behind a figure, those that ended last first. */
export async function listCases(viewer: Viewer, query: InsightCases): Promise<InsightCasePage> {
  authorize(canSeeInsights(viewer));
  const { from, to } = spanOf(query, dayIn(portalZone()));
  const place = placeOf(query.cursor);
  const rows = await db.conversationFact.findMany({
    where: {
      AND: [WHERE[query.selection], place ? behind(place) : {}],
      day: query.on ? dateOf(query.on) : { gte: dateOf(from), lte: dateOf(to) },
      ...(query.language && { language: query.language }),
      ...(query.topic !== undefined && { topic: query.topic }),
      ...(query.merchant !== undefined && { merchant: query.merchant }),
    },
    orderBy: [{ endedAt: "desc" }, { conversationId: "desc" }],
    take: PAGE + 1,
    include: {
      conversation: { select: { customerId: true, customer: { select: { name: true } } } },
    },
  });
  const shown = rows.slice(0, PAGE);
  const customers = shown.map(({ conversation }) => conversation.customerId);
  await auditList(viewer, { list: "insights", isMore: place !== null }, customers);
  const names = await namesOf(shown.flatMap(({ agentId }) => agentId ?? []));
  return {
    conversations: shown.map((row) => ({
      conversationId: row.conversationId,
      customer: row.conversation.customer.name,
      endedAt: row.endedAt.toISOString(),
      topic: row.topic,
      language: row.language,
      result: row.result,
      score: row.score,
      agent: names.get(row.agentId ?? "") ?? null,
    })),
    nextCursor: nextCursor(
      rows.map(({ endedAt, conversationId }) => ({ at: endedAt, id: conversationId })),
      PAGE,
    ),
  };
}

const behind = ({ at, id }: { at: Date; id: string }): Prisma.ConversationFactWhereInput => ({
  OR: [{ endedAt: { lt: at } }, { endedAt: at, conversationId: { lt: id } }],
});

export async function namesOf(ids: string[]) {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
