import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { firstName } from "#server/platform/first-name.ts";
import { addJob } from "#server/platform/jobs.ts";
import { queueMail } from "#server/platform/mail.ts";
import type { Conversation } from "#server/platform/prisma/client.ts";
import { ratingLinkFor } from "#server/platform/rating-link.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { UNREAD_JOB, unreadKey } from "./append-sql.ts";
import { lockConversation } from "./log.ts";
import { contents } from "./schema.ts";
import { dueReplies } from "./unread.ts";

const LONGEST = 4_000;

/** The row decides between a mail and a reader who comes at the same moment. */
export function mailUnread(conversationId: string) {
  return db.$transaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (!conversation) return 0;
    const replies = await repliesIn(tx, conversation);
    const due = dueReplies({ ...conversation, replies }, now());
    if (due?.lookAt) await lookAgain(tx, conversationId, due.lookAt);
    const last = due?.mail.at(-1);
    if (!due || !last) return 0;
    await tx.conversation.update({
      where: { id: conversationId },
      data: { mailedSeq: last.seq },
    });
    return write(tx, conversation, due.mail);
  });
}

export const unreadTasks = {
  [UNREAD_JOB]: async (payload: unknown) => {
    const id = payload instanceof Object && "conversationId" in payload && payload.conversationId;
    if (typeof id === "string") await mailUnread(id);
  },
};

type Said = Awaited<ReturnType<typeof repliesIn>>[number];

async function repliesIn(tx: Tx, { id, customerId, readSeq }: Conversation) {
  const events = await tx.event.findMany({
    where: {
      conversationId: id,
      seq: { gt: readSeq },
      kind: "message",
      author: { in: ["agent", "customer"] },
    },
    orderBy: { seq: "asc" },
    include: { person: { select: { name: true } } },
  });
  const own = events.findLastIndex(({ authorId }) => authorId === customerId);
  return events.slice(own + 1).map(({ seq, createdAt, person, content }) => ({
    seq,
    createdAt,
    name: person?.name ?? "",
    ...contents.message.parse(content),
  }));
}

const lookAgain = (tx: Tx, conversationId: string, runAt: Date) =>
  addJob(tx, UNREAD_JOB, { conversationId }, { runAt, key: unreadKey(conversationId) });

async function write(tx: Tx, { id, customerId, closedAt }: Conversation, replies: Said[]) {
  const customer = await tx.person.findUniqueOrThrow({ where: { id: customerId } });
  if (customer.deactivatedAt) return 0;
  const t = translatorFor(customer.locale, "mail");
  const names = [...new Set(replies.map(({ name }) => firstName(name)))];
  const values = {
    name: customer.name,
    agent: names.at(-1) ?? "",
    words: wordsOf(replies, names.length > 1, (files) => t("reply.files", { files })),
    link: new URL("/chat", settings().origin).href,
    isOver: closedAt && !customer.ratingMailsOffAt ? "yes" : "no",
    rate: ratingLinkFor({ kind: "chat", id }),
  };
  await queueMail(tx, {
    to: customer.email,
    subject: t("reply.subject", values),
    text: t("reply.text", values),
  });
  return 1;
}

function wordsOf(replies: Said[], isByMany: boolean, attached: (files: string) => string) {
  const words = replies
    .map(({ name, text, files = [] }) => {
      const said = files.length > 0 ? attached(files.map((file) => file.name).join(", ")) : "";
      return [isByMany && `${firstName(name)}:`, text, said].filter(Boolean).join("\n");
    })
    .join("\n\n");
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST).toWellFormed()} …` : words;
  return short.replaceAll(/^/gm, "    ");
}
