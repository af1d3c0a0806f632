import { eventsBefore } from "#server/conversations/events.ts";
import type { EventView } from "#server/conversations/schema.ts";
import { SUBJECT_TOPICS, subjectOf, type SubjectTopic } from "#server/conversations/subject.ts";
import { conversationTopic, NAME_JOB } from "#server/conversations/topics.ts";
import { db } from "#server/platform/db.ts";
import type { Tasks } from "#server/platform/jobs.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { asksIn } from "./embedded/asks.ts";
import { isUnderstood } from "./embedded/corpus.ts";
import { topicOf } from "./embedded/intents.ts";
import { languageHeard } from "./embedded/language.ts";

const EVENTS = 200;
const MESSAGES = 20;
const AT_ONCE = 100;
const LAST = 2 ** 31 - 1;

/**
 * Says what a conversation that has ended was about, once and for all lists: no list asks the classifier.
 * Reopened, or erased, in the meantime it keeps no name. @returns how many were named
 */
export async function nameConversation(id: string) {
  const conversation = await db.conversation.findUnique({
    where: { id },
    select: { closedAt: true, locale: true },
  });
  if (!conversation?.closedAt) return 0;
  const { closedAt, locale } = conversation;
  const events = await seenEvents(id);
  const { count } = await db.conversation.updateMany({
    where: { id, closedAt, sealedSeq: null },
    data: { subject: subjectOf(events, topicsIn(events, locale)) },
  });
  if (count > 0) conversationTopic.notify(id, { type: "status" });
  return count;
}

/** The same of one that goes on. */
export async function topicSoFar(id: string): Promise<SubjectTopic | null> {
  const conversation = await db.conversation.findUnique({
    where: { id },
    select: { locale: true },
  });
  if (!conversation) return null;
  const events = await seenEvents(id);
  return subjectOf(events, topicsIn(events, conversation.locale)).topic;
}

const seenEvents = async (id: string) =>
  (await eventsBefore(id, LAST, EVENTS)).filter(({ internal }) => !internal);

/** Those that ended before they were named, and those whose job was lost, the newest first. */
export async function nameTheUnnamed() {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from conversation
    where closed_at is not null and subject is null and sealed_seq is null
    order by closed_at desc limit ${AT_ONCE}`;
  return eachByItself(rows, ({ id }) => nameConversation(id));
}

export const namingTasks: Tasks = {
  [NAME_JOB]: async (payload) => {
    const id = payload instanceof Object && "conversationId" in payload && payload.conversationId;
    if (typeof id === "string") await nameConversation(id);
  },
};

/** What the customer's messages were about, message by message. */
function topicsIn(events: EventView[], locale: string): SubjectTopic[] {
  const habit = locale.split("-")[0] ?? "en";
  const own = events.flatMap((event) =>
    event.kind === "message" && event.author === "customer" ? event.content.text : [],
  );
  return own.slice(0, MESSAGES).flatMap((text) => heardIn(text, habit));
}

function heardIn(text: string, habit: string): SubjectTopic[] {
  const writes = isUnderstood(habit) ? habit : "en";
  return asksIn(text, languageHeard(text, writes) ?? writes).flatMap(({ intent }) => {
    const topic = intent === "next_payment.overdue" ? "overdue" : topicOf(intent);
    return SUBJECT_TOPICS.find((one) => one === topic) ?? [];
  });
}
