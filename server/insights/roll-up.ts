import type { ConversationResult } from "#server/platform/prisma/enums.ts";
import type { Fact } from "./fact.ts";
import { spreadOf } from "./spread.ts";

export type Counted = Pick<
  Fact,
  | "hour"
  | "topic"
  | "language"
  | "merchant"
  | "result"
  | "agentId"
  | "isRepeat"
  | "score"
  | "assistantMs"
  | "personMs"
  | "spanMs"
  | "heldMs"
  | "answers"
  | "costMicros"
>;

export type DayRow = ReturnType<typeof dayRow>;
export type HourRow = ReturnType<typeof hourRow>;
export type AgentRow = ReturnType<typeof agentRow>;
export type ShopRow = ReturnType<typeof shopRow>;

/** In place of a topic or a language: all of them. */
export const ALL = "*";

/** One day's facts, added up by what they are asked by, and all together, so that no page adds up again. */
export function rollUp(facts: readonly Counted[]) {
  const inAll = facts.map((fact) => ({ ...fact, language: ALL }));
  const spoken = [...facts, ...inAll];
  const about = [...spoken, ...spoken.map((fact) => ({ ...fact, topic: ALL }))];
  return {
    days: groups(about, ({ topic, language }) => `${topic}\n${language}`).map(dayRow),
    hours: groups(spoken, ({ hour, language }) => `${hour}\n${language}`).map(hourRow),
    shops: groups(
      about.filter(({ merchant }) => merchant),
      ({ merchant, topic, language }) => `${merchant}\n${topic}\n${language}`,
    ).map(shopRow),
    agents: groups(
      spoken.filter(({ result, agentId }) => result === "person" && agentId),
      ({ agentId, language }) => `${agentId}\n${language}`,
    ).map(agentRow),
  };
}

type Group = [Counted, ...Counted[]];

const groups = (facts: readonly Counted[], keyOf: (fact: Counted) => string) =>
  [...Map.groupBy(facts, keyOf).values()].flatMap(([first, ...others]): Group[] =>
    first ? [[first, ...others]] : [],
  );

const isWithPerson = ({ result }: Counted) => result === "person";
const isAlone = ({ result }: Counted) => result !== "person";

function dayRow(group: Group) {
  const [{ topic, language }] = group;
  const people = group.filter(isWithPerson);
  const alone = group.filter(isAlone);
  const of = (result: ConversationResult) => group.filter((one) => one.result === result).length;
  return {
    topic,
    language,
    chats: group.length,
    solved: of("solved"),
    came_back: of("came_back"),
    asked: of("asked"),
    unanswered: of("unanswered"),
    rated_low: of("rated_low"),
    person: people.length,
    repeats: group.filter(({ isRepeat }) => isRepeat).length,
    assistant_rated: alone.filter(isRated).length,
    assistant_scores: sum(alone, ({ score }) => score ?? 0),
    person_rated: people.filter(isRated).length,
    person_scores: sum(people, ({ score }) => score ?? 0),
    answers: sum(group, ({ answers }) => answers),
    held_ms: Math.round(sum(group, ({ heldMs }) => heldMs)),
    cost_micros: sum(group, ({ costMicros }) => Number(costMicros)),
    assistant_first: spreadOf(group.map(({ assistantMs }) => assistantMs)),
    person_first: spreadOf(group.map(({ personMs }) => personMs)),
    assistant_span: spreadOf(alone.map(({ spanMs }) => spanMs)),
    person_span: spreadOf(people.map(({ spanMs }) => spanMs)),
  };
}

function hourRow(group: Group) {
  const [{ hour, language }] = group;
  const person_first = spreadOf(group.map(({ personMs }) => personMs));
  return { hour, language, chats: group.length, person_first };
}

function shopRow(group: Group) {
  const [{ merchant, topic, language }] = group;
  return {
    merchant: merchant ?? "",
    topic,
    language,
    chats: group.length,
    solved: group.filter(({ result }) => result === "solved").length,
    person: group.filter(isWithPerson).length,
    repeats: group.filter(({ isRepeat }) => isRepeat).length,
  };
}

function agentRow(group: Group) {
  const [{ agentId, language }] = group;
  return {
    agent_id: agentId ?? "",
    language,
    chats: group.length,
    repeats: group.filter(({ isRepeat }) => isRepeat).length,
    rated: group.filter(isRated).length,
    scores: sum(group, ({ score }) => score ?? 0),
    held_ms: Math.round(sum(group, ({ heldMs }) => heldMs)),
    person_first: spreadOf(group.map(({ personMs }) => personMs)),
  };
}

const isRated = ({ score }: Counted) => score !== null;

const sum = (facts: readonly Counted[], valueOf: (fact: Counted) => number) =>
  facts.reduce((total, fact) => total + valueOf(fact), 0);
