import { passagesOf } from "#server/articles/policy.ts";
import { languageOf } from "#server/platform/locale.ts";
import type { Citation } from "#server/conversations/citation.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { db } from "#server/platform/db.ts";
import type { Line } from "./dialogue.ts";
import { PastLog } from "./past-log.ts";
import type { Random } from "./random.ts";

export type Talk = {
  customer: Viewer;
  at: Date;
  lines: Line[];
  /** Those who come, one after the other. */
  agents: Viewer[];
  /** Seconds until the first of them is there. */
  wait: number;
  random: Random;
};

export type Sources = Awaited<ReturnType<typeof listSources>>;

export const listSources = () => db.article.findMany({ where: { supersededAt: null } });

/** Lets it be said, line by line, as fast as people read and write. */
export function logOf(talk: Talk, sources: Sources): PastLog {
  const { lines, random } = talk;
  const log = new PastLog(talk.customer, talk.at);
  const agents = [...talk.agents];
  for (const [index, line] of lines.entries()) {
    if (index > 0) log.pass(pauseBefore(line, random));
    say(log, line, talk, sources);
    const wait = line.by === "leaving" ? 35 + random.below(200) : talk.wait;
    const agent = brings(lines, index) ? agents.shift() : undefined;
    if (agent) log.join(agent, wait);
  }
  return log;
}

/** An answer in which the assistant asked for a person is finished before anybody comes. */
function brings(lines: Line[], index: number) {
  const by = lines[index]?.by;
  if (by === "leaving") return true;
  if (by === "wish") return lines[index + 1]?.by !== "assistant";
  return by === "assistant" && lines[index - 1]?.by === "wish";
}

/** Seconds. */
function pauseBefore(line: Line, { below }: Random) {
  const length = "text" in line ? line.text.length : 0;
  const split = below(1000) / 1000;
  if (line.by === "customer") return 9 + length / 6 + below(22) + split;
  if (line.by === "assistant") return 2 + below(4) + split;
  if (line.by === "agent") return 20 + length / 5 + below(40) + split;
  if (line.by === "withdrawal") return 40 + below(260) + split;
  if (line.by === "leaving") return 70 + below(60) + split;
  return line.by === "wish" ? split : 12 + below(25) + split;
}

function say(log: PastLog, line: Line, { customer }: Talk, sources: Sources) {
  const agentId = log.agent?.id;
  if (line.by === "customer") log.add("message", "customer", { text: line.text }, customer.id);
  if (line.by === "agent") log.add("message", "agent", { text: line.text }, agentId);
  if (line.by === "note") log.add("note", "agent", { text: line.text }, agentId);
  if (line.by === "wish") log.ask(line.askedBy, line.reason || reasonOf(log, line.askedBy));
  if (line.by === "withdrawal") log.withdraw();
  if (line.by === "hand_back") log.handBack();
  if (line.by === "leaving") log.leave();
  if (line.by === "call") log.call(line.seconds);
  if (line.by !== "assistant") return;
  const citations = line.cites.flatMap((slug) => cite(sources, customer.locale, slug, line.text));
  log.add("message", "assistant", { text: line.text, citations });
}

/** The words that asked for a person, as the rules keep them. */
function reasonOf(log: PastLog, askedBy: string) {
  const content = log.events.at(-1)?.content;
  const isSaid = askedBy === "words" || askedBy === "distress";
  if (!isSaid || typeof content !== "object" || content === null || !("text" in content)) return "";
  return String(content.text);
}

const cited = new WeakMap<Sources, Map<string, Citation[]>>();

/** The same answer of many conversations is looked up once. */
function cite(sources: Sources, locale: string, slug: string, text: string): Citation[] {
  const known = cited.get(sources) ?? new Map<string, Citation[]>();
  cited.set(sources, known);
  const key = [languageOf(locale), slug, text].join("\n");
  const found = known.get(key) ?? bestPassage(sources, locale, slug, text);
  known.set(key, found);
  return found;
}

/** The passage that shares the most words with the answer. */
function bestPassage(sources: Sources, locale: string, slug: string, text: string): Citation[] {
  const article = sources.find((one) => one.slug === slug && one.locale === languageOf(locale));
  if (!article) throw new Error(`There is no help article “${slug}” in ${locale}`);
  const words = wordsOf(text);
  const shared = (passage: string) =>
    wordsOf(passage).filter((word) => words.includes(word)).length;
  const [best] = passagesOf(article.body)
    .map((passage) => passage.text)
    .toSorted((a, b) => shared(b) - shared(a));
  const { version, title } = article;
  return best ? [{ slug, version, title, passage: best }] : [];
}

const wordsOf = (text: string) => [
  ...new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{4,}/gu) ?? []),
];
