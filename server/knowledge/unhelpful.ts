import { auditList } from "#server/platform/audit-list.ts";
import { type Cursor, nextCursor, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canSeeKnowledge } from "./policy.ts";
import type { KnowledgeState, UnhelpfulPage, UnhelpfulRow } from "./schema.ts";
import { type Words, wordsOf } from "./words.ts";

const PAGE = 30;

const parts = {
  conversation: { select: { customerId: true } },
  decision: { include: { decidedBy: { select: { name: true } } } },
} satisfies Prisma.AnswerVerdictInclude;
type Row = Prisma.AnswerVerdictGetPayload<{ include: typeof parts }>;

const isIn = (state: KnowledgeState): Prisma.AnswerVerdictWhereInput =>
  state === "open" ? { decisionId: null } : { decision: { outcome: state } };

/** The newest first. Nobody is named: a conversation says of whom it is. */
export async function listUnhelpful(
  viewer: Viewer,
  { state, cursor }: { state: KnowledgeState; cursor?: Cursor },
): Promise<UnhelpfulPage> {
  authorize(canSeeKnowledge(viewer));
  const after = placeOf(cursor);
  const rows = await db.answerVerdict.findMany({
    where: { AND: [{ isHelpful: false }, isIn(state), after ? behind(after) : {}] },
    orderBy: [{ saidAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    include: parts,
  });
  const shown = rows.slice(0, PAGE);
  await auditList(
    viewer,
    { list: "knowledge", isMore: after !== null },
    shown.map(({ conversation }) => conversation.customerId),
  );
  const words = await wordsOf(shown);
  const places = rows.map(({ id, saidAt }) => ({ id, at: saidAt }));
  return {
    items: shown.map((row) => viewOf(row, words.get(row.id))),
    nextCursor: nextCursor(places, PAGE),
  };
}

const behind = ({ at, id }: { at: Date; id: string }) => ({
  OR: [{ saidAt: { lt: at } }, { saidAt: at, id: { lt: id } }],
});

const viewOf = ({ decision, ...row }: Row, words: Words | undefined): UnhelpfulRow => ({
  id: row.id,
  conversationId: row.conversationId,
  question: words?.question ?? null,
  answer: words?.answer ?? "",
  reason: row.reason,
  text: row.text,
  saidAt: row.saidAt.toISOString(),
  decision: decision && {
    id: decision.id,
    outcome: decision.outcome,
    by: decision.decidedBy.name,
    at: decision.decidedAt.toISOString(),
  },
});
