import type { Subject, SubjectTopic } from "#server/conversations/subject.ts";
import type { Topic } from "#server/platform/prisma/enums.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { compose } from "../compose.ts";
import type { Line, Script } from "../dialogue.ts";
import type { PastLog } from "../past-log.ts";
import { logOf, type Sources } from "../past-talk.ts";
import { weighed, type Random } from "../random.ts";
import { experienceOf, someRating } from "../ratings.ts";
import type { Library } from "../scripts.ts";
import { agentsFor } from "../staff-of-talks.ts";
import type { Inhabitant } from "./population.ts";
import { waitAt } from "./rhythm.ts";
import { topicOf } from "./subjects.ts";

export type Chat = { log: PastLog; subject: Subject; about: Topic; wasAlone: boolean };

/** Somebody writes: for the first time, or again about what was not solved. */
export type Coming = {
  who: Inhabitant;
  at: Date;
  daysAgo: number;
  minute: number;
  again?: { about: Topic; topic: SubjectTopic };
};

type World = { library: Library; staff: Map<string, Viewer>; sources: Sources };

const KINDS = [
  { kind: "alone", weight: 690, weightAgain: 430 },
  { kind: "person", weight: 245, weightAgain: 520 },
  { kind: "withdrawn", weight: 45, weightAgain: 30 },
  { kind: "unanswered", weight: 20, weightAgain: 20 },
] as const;
type Kind = (typeof KINDS)[number]["kind"];

const WEIGHTS: Record<Topic, number> = {
  payments: 3,
  refunds: 7,
  hardship: 3,
  account: 3,
  other: 1,
};
/** Of a hundred. */
const RATED = 24;

export function chatOf(coming: Coming, world: World, random: Random): Chat {
  const { who, at, daysAgo, minute, again } = coming;
  const kind =
    weighed(random, KINDS, ({ weight, weightAgain }) => (again ? weightAgain : weight))?.kind ??
    "alone";
  const script = scriptOf(kind, again?.about, world.library, random);
  const agents =
    kind === "person"
      ? agentsFor(script.topic, { locale: who.customer.locale, daysAgo }, random)
      : [];
  const lines = linesOf({ kind, script, coming, agents, library: world.library, random });
  const cast = agents.flatMap(({ email }) => world.staff.get(email) ?? []);
  const talk = {
    customer: who.viewer,
    at,
    lines,
    agents: cast,
    wait: waitAt(minute, random),
    random,
  };
  const log = logOf(talk, world.sources);
  end(log, kind, world.library, random);
  const subject = subjectOf(log, again?.topic ?? topicOf(script));
  return { log, subject, about: script.topic, wasAlone: kind === "alone" };
}

function scriptOf(kind: Kind, about: Topic | undefined, { scripts }: Library, random: Random) {
  const told = kind === "unanswered" ? "alone" : kind;
  const general = scripts.filter(
    (one) => one.kind === told && one.need === "nothing" && !isOwn(one),
  );
  const same = general.filter(({ topic }) => topic === about);
  const script = weighed(random, same.length > 0 ? same : general, ({ topic }) => WEIGHTS[topic]);
  if (!script) throw new Error(`No dialogue is ${kind} and fits everybody`);
  return script;
}

/** It speaks of a purchase, and these customers have none. */
const isOwn = ({ lines }: Script) =>
  lines.some((line) => "text" in line && /\{(?!name\}|fullname\}|agent\})/.test(line.text));

type Words = {
  kind: Kind;
  script: Script;
  coming: Coming;
  agents: { name: string }[];
  library: Library;
  random: Random;
};

function linesOf({ kind, script, coming, agents, library, random }: Words): Line[] {
  const { who, at, again } = coming;
  const names = agents.map(({ name }) => name);
  const occasion = { customer: who.customer, at, isAgain: Boolean(again), purchase: null };
  const lines = compose(script, library, { ...occasion, agents: names, random });
  if (kind !== "unanswered") return lines;
  const asked = lines.slice(0, lines.findIndex(({ by }) => by === "assistant") + 1);
  const more = library.scripts.find((one) => one.kind === "follow" && one.topic === script.topic);
  return [...asked, ...(more?.lines.slice(0, 1) ?? [])];
}

/** Whoever gets no answer leaves soon; the others say that it is done, and some how it was. */
function end(log: PastLog, kind: Kind, library: Library, random: Random) {
  log.pass(kind === "unanswered" ? 2 : 5 + random.below(40));
  log.resolve(random.below(5) > 0);
  if (kind === "unanswered" || random.below(100) >= RATED) return;
  log.pass(6 + random.below(50));
  const { score } = someRating(random, experienceOf(log), library);
  log.add("rated", "customer", { score }, log.row.customerId);
}

function subjectOf({ events }: PastLog, topic: SubjectTopic): Subject {
  const resolved = events.findLast(({ kind }) => kind === "resolved");
  const joined = events.findLast(({ kind }) => kind === "joined");
  const name = joined ? nameIn(joined.content) : "";
  const kind = resolved?.author === "agent" ? "solved" : "person";
  const isAnswered = events.some(({ author }) => author === "assistant");
  const outcome = name
    ? ({ kind, name } as const)
    : ({ kind: isAnswered ? "answered" : "ended" } as const);
  return { topic, merchant: null, outcome };
}

const nameIn = (content: unknown) =>
  content instanceof Object && "name" in content ? String(content.name) : "";
