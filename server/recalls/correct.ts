import { appendIn, lockConversation, notifyConversation } from "#server/conversations/log.ts";
import { notifyPerson } from "#server/conversations/topics.ts";
import type { Citation } from "#server/conversations/citation.ts";
import { UNREAD_MINUTES } from "#server/conversations/unread.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { addJob } from "#server/platform/jobs.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import type { Recall } from "#server/platform/prisma/client.ts";
import { MAIL_JOB } from "./mail.ts";
import { standsFor } from "./policy.ts";
import type { Recipient } from "./recipients.ts";

export type Reached = Omit<Recipient, "name">;

/**
 * Once for each customer and recall: the row decides, however often it is asked for. It is said where they were told,
 * also when that conversation is closed. Not by the assistant, which may have lost the right to speak there.
 * @returns how many were corrected, one or none
 */
export async function correct(recall: Recall, told: Reached): Promise<number> {
  const { conversationId, customerId } = told;
  const isSaid = await db.$transaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (!conversation || conversation.sealedSeq !== null) return false;
    if (await isRestored(tx, recall)) return false;
    const { count } = await tx.correction.createMany({
      data: { recallId: recall.id, customerId, conversationId, seq: conversation.seq + 1 },
      skipDuplicates: true,
    });
    if (count === 0) return false;
    await appendIn(tx, conversationId, [await correctionOf(tx, recall, told)]);
    const runAt = new Date(Date.now() + UNREAD_MINUTES * 60_000);
    await addJob(tx, MAIL_JOB, { recallId: recall.id, customerId }, { runAt });
    return true;
  });
  if (!isSaid) return 0;
  notifyConversation(conversationId);
  notifyPerson(customerId, "plans");
  return 1;
}

/** The article came back while this was on its way. */
const isRestored = async (tx: Tx, { id }: Recall) =>
  (await tx.recall.count({ where: { id, restoredAt: { not: null } } })) > 0;

/** It cites what stands now, so that it is found in its turn when that is corrected. */
async function correctionOf(tx: Tx, recall: Recall, { passages, locale }: Reached) {
  const { id: recallId, slug } = recall;
  const versions = await versionsOf(tx, recall);
  const title = versions[0]?.title ?? slug;
  const citations = passages.flatMap((told) => citationFor(told, recall, versions));
  return {
    kind: "message" as const,
    author: "system" as const,
    content: {
      text: textFor(recall, locale),
      ...(citations.length > 0 && { citations: onceEach(citations) }),
      correction: { recallId, slug, title, told: passages },
    },
  };
}

type Version = { title: string; body: string };

const versionsOf = (tx: Tx, { slug, locale, version }: Recall): Promise<Version[]> =>
  tx.article.findMany({
    where: { slug, locale, version: { lte: version } },
    orderBy: { version: "desc" },
    take: 200,
    select: { title: true, body: true },
  });

function citationFor(told: string, recall: Recall, [newest, ...earlier]: Version[]): Citation[] {
  if (!newest || recall.archived) return [];
  const { slug, version } = recall;
  const bodies = earlier.map(({ body }) => body);
  const passage = standsFor(told, bodies, newest.body);
  return passage === null ? [] : [{ slug, version, title: newest.title, passage }];
}

const onceEach = (citations: Citation[]) => [
  ...new Map(citations.map((one) => [one.passage, one])).values(),
];

/** Whoever has chosen another language since it was written is told in one that there is. */
function textFor({ texts }: Recall, locale: string): string {
  const written = new Map(Object.entries(texts instanceof Object ? texts : {}));
  const text = written.get(catalogueOf(locale)) ?? written.get("en") ?? [...written.values()][0];
  if (typeof text !== "string") throw new Error("A recall has no text");
  return text;
}
