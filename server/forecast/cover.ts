import type { Expected } from "./forecast.ts";
import { type Able, fits, matched, type Need } from "./matching.ts";
import { agentsNeeded, type Goal, loadOf, sharedOut } from "./staffing.ts";
import { addedUp, sumOf } from "./sums.ts";

/** Mean seconds to handle one. */
export type Handling = { chatSeconds: number; callSeconds: number };

export type Present = Able & { isOpen: boolean };

export type Figure = { name: string; needed: number; short: number; spare: number };

export type Cover = {
  at: number;
  needed: number;
  /** People with a shift then, and open seats. */
  planned: number;
  open: number;
  /** Places that nobody with a shift fills. */
  short: number;
  /** What is missing once all open seats are claimed, by whoever speaks their language. */
  missing: Need[];
  languages: Figure[];
  topics: Figure[];
};

/** Where less than this is expected in half an hour, nobody is planned for it. */
const FEWEST = 0.15;
/** From so much expected on, somebody on shift speaks the language. */
const SPOKEN = 0.4;

/** Shared out by language first and by topic within each, so that a small language is not lost among many topics. */
export function needsOf(expected: Expected, handling: Handling, goal: Goal): Need[] {
  const loadIn = (cells: Expected["cells"]) => loadOf(workIn(cells, handling), goal.chatsAtOnce);
  const work = workIn(expected.cells, handling);
  const people = expected.total < FEWEST ? 0 : agentsNeeded(work, goal);
  const languages = [...Map.groupBy(expected.cells, ({ language }) => language)];
  const shares = sharedOut(
    people,
    languages.map(([, cells]) => loadIn(cells)),
  );
  return languages.flatMap(([language, cells], place) => {
    const topics = [...Map.groupBy(cells, ({ topic }) => topic)];
    const ofTopics = sharedOut(
      shares[place] ?? 0,
      topics.map(([, own]) => loadIn(own)),
    );
    return topics.map(([topic], index) => ({ topic, language, people: ofTopics[index] ?? 0 }));
  });
}

export function workIn(cells: Expected["cells"], handling: Handling) {
  const of = addedUp(cells, ({ channel }) => channel);
  return { chats: of.get("chat") ?? 0, calls: of.get("call") ?? 0, ...handling };
}

export function coverOf(expected: Expected, needs: Need[], present: readonly Present[]): Cover {
  const people = present.filter(({ isOpen }) => !isOpen);
  const now = matched(people, needs);
  const unspoken = unspokenIn(expected, people);
  const stillUnspoken = unspokenIn(expected, present);
  const short = needs.map((need, place) => need.people - (now.filled[place] ?? 0));
  return {
    at: expected.at,
    needed: sumOf(needs.map((need) => need.people)),
    planned: people.length,
    open: present.length - people.length,
    short: sumOf(short) + unspoken.filter((one) => !isShort(one, needs, short)).length,
    missing: withUnspoken(missingFrom(needs, present), stillUnspoken).filter(
      (need) => need.people > 0,
    ),
    languages: figuresBy("language", needs, short, people, now.spare, unspoken),
    topics: figuresBy("topic", needs, short, people, now.spare, []),
  };
}

/**
 * What one person is needed for changes from half hour to half hour, a seat's topic does not: until somebody claims it,
 * a seat left over counts for any topic of its language, else it would be opened once more.
 */
function missingFrom(needs: Need[], present: readonly Present[]): Need[] {
  const { filled, spare } = matched(present, needs);
  const left = unfilled(needs, filled);
  const skills = needs.map(({ topic }) => topic);
  const seats = spare.flatMap((person) => {
    const one = present[person];
    return one?.isOpen ? [{ languages: one.languages, skills }] : [];
  });
  return unfilled(left, matched(seats, left).filled);
}

const unfilled = (needs: Need[], filled: number[]) =>
  needs.map((need, place) => ({ ...need, people: need.people - (filled[place] ?? 0) }));

const isShort = (language: string, needs: Need[], short: number[]) =>
  needs.some((need, place) => need.language === language && (short[place] ?? 0) > 0);

function unspokenIn({ cells }: Expected, people: readonly Able[]) {
  const languages = addedUp(cells, ({ language }) => language);
  return [...languages]
    .filter(
      ([language, count]) =>
        count >= SPOKEN && !people.some((one) => one.languages.includes(language)),
    )
    .map(([language]) => language);
}

function withUnspoken(missing: Need[], unspoken: string[]): Need[] {
  const absent = unspoken.filter(
    (language) => !missing.some((need) => need.language === language && need.people > 0),
  );
  return [...missing, ...absent.map((language) => ({ topic: "other", language, people: 1 }))];
}

/** Of who is left over each counts in the first row that they fit. */
function figuresBy(
  by: "language" | "topic",
  needs: Need[],
  short: number[],
  people: readonly Able[],
  spare: number[],
  unspoken: string[],
): Figure[] {
  const names = [...new Set(needs.map((need) => need[by]))];
  const homes = spare.map((person) => {
    const able = people[person];
    return able && needs.find((need) => fits(able, need))?.[by];
  });
  return names.map((name) => {
    const own = needs.flatMap((need, place) => (need[by] === name ? [{ need, place }] : []));
    const lacking = sumOf(own.map(({ place }) => short[place] ?? 0));
    return {
      name,
      needed: sumOf(own.map(({ need }) => need.people)),
      short: Math.max(lacking, Number(unspoken.includes(name))),
      spare: homes.filter((home) => home === name).length,
    };
  });
}
