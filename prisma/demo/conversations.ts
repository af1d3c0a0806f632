import { v7 as newId } from "uuid";
import { currentArticles } from "#server/articles/article.ts";
import { passagesOf } from "#server/articles/passages.ts";
import {
  contents,
  type Citation,
  type EventContent,
  type EventKind,
} from "#server/conversations/schema.ts";
import { deadlineFor } from "#server/desk/deadline.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { Dialogue, Line } from "./dialogue.ts";
import { ALONE } from "./dialogues-alone.ts";
import { WITH_PEOPLE } from "./dialogues-with-people.ts";

type Event = Prisma.EventCreateManyInput;
type Request = Prisma.HumanRequestCreateManyInput;

const SECONDS_A_LINE = 47;

/**
 * Conversations of the past. The log's own verbs always say it now, so these rows are written as they would have
 * been left, each content checked like any other.
 */
export async function writeConversations(people: Viewer[], now: Date) {
  const written = await Promise.all(
    [...ALONE, ...WITH_PEOPLE].map((dialogue) => past(dialogue, people, now)),
  );
  await db.$transaction([
    db.conversation.createMany({ data: written.map(({ conversation }) => conversation) }),
    db.event.createMany({ data: written.flatMap(({ events }) => events) }),
    db.humanRequest.createMany({ data: written.flatMap(({ requests }) => requests) }),
  ]);
  return written.length;
}

async function past(dialogue: Dialogue, people: Viewer[], now: Date) {
  const customer = find(people, dialogue.email);
  const agent = dialogue.agent ? find(people, dialogue.agent) : null;
  const openedAt = new Date(now.getTime() - dialogue.daysAgo * 86_400_000);
  const log = new PastLog(customer.id, openedAt);

  for (const line of dialogue.lines) {
    if (line.by === "wish" && agent) log.join(line.askedBy, customer, agent);
    else if (line.by !== "wish") await say(log, line, customer, agent);
  }
  const by = agent ? "agent" : "customer";
  const closer = agent ?? customer;
  log.add("resolved", by, { by, name: closer.name }, closer.id);
  const closedAt = log.at;
  const { score, comment } = dialogue;
  log.add("rated", "customer", comment ? { score, comment } : { score }, customer.id);

  const conversation = {
    id: log.id,
    customerId: customer.id,
    locale: customer.locale,
    seq: log.events.length,
    turn: agent ? 2 : 1,
    openedAt,
    closedAt,
    lastEventAt: log.at,
    preview: log.preview,
  };
  return { conversation, events: log.events, requests: log.requests };
}

async function say(
  log: PastLog,
  line: Exclude<Line, { by: "wish" }>,
  customer: Viewer,
  agent: Viewer | null,
) {
  const { text } = line;
  if (line.by === "customer") log.add("message", "customer", { text }, customer.id);
  if (line.by === "agent") log.add("message", "agent", { text }, agent?.id);
  if (line.by === "note") log.add("note", "agent", { text }, agent?.id);
  if (line.by === "assistant") {
    const citations = line.cites ? await cite(customer.locale, line.cites, text) : [];
    log.add("message", "assistant", { text, citations });
  }
}

/** The passage that the answer's first words were taken from, else the article's lead. */
async function cite(locale: string, slug: string, text: string): Promise<Citation[]> {
  const [article] = await currentArticles(locale, slug);
  if (!article) return [];
  const passages = passagesOf(article.body);
  const words = text.slice(-25, -1);
  const passage = passages.find((one) => one.text.includes(words)) ?? passages[0];
  return passage
    ? [{ slug, version: article.version, title: article.title, passage: passage.text }]
    : [];
}

class PastLog {
  readonly id = newId();
  readonly events: Event[] = [];
  readonly requests: Request[] = [];
  preview = "";
  at: Date;
  readonly #customerId: string;

  constructor(customerId: string, openedAt: Date) {
    this.#customerId = customerId;
    this.at = openedAt;
  }

  add<Kind extends EventKind>(
    kind: Kind,
    author: Event["author"],
    content: EventContent<Kind>,
    authorId?: string,
  ) {
    this.at = new Date(this.at.getTime() + SECONDS_A_LINE * 1000);
    this.events.push({
      conversationId: this.id,
      seq: this.events.length + 1,
      kind,
      author,
      authorId: authorId ?? null,
      internal: kind === "note",
      content: contents[kind].parse(content),
      createdAt: this.at,
    });
    if (kind === "message" && "text" in content) this.preview = content.text.slice(0, 140);
  }

  /** Somebody was asked for, and came within the time that was promised. */
  join(askedBy: "button" | "words" | "assistant", customer: Viewer, agent: Viewer) {
    const requestId = newId();
    const author = askedBy === "assistant" ? "assistant" : "customer";
    this.add(
      "human_requested",
      author,
      { requestId, askedBy },
      author === "customer" ? customer.id : undefined,
    );
    const askedAt = this.at;
    this.add("joined", "agent", { name: agent.name }, agent.id);
    this.requests.push({
      id: requestId,
      conversationId: this.id,
      customerId: this.#customerId,
      askedBy,
      askedAt,
      deadlineAt: deadlineFor(askedAt, true),
      ownerId: agent.id,
      endedAt: this.at,
      end: "joined",
    });
  }
}

function find(people: Viewer[], email: string) {
  const person = people.find((one) => one.email === email);
  if (!person) throw new Error(`The demo has nobody with the address ${email}`);
  return person;
}
