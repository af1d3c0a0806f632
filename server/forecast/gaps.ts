import { MOST_SEATS } from "#server/shifts/schema.ts";
import type { Need } from "./matching.ts";
import { HALF_HOUR } from "./slots.ts";
import { addedUp, sumOf } from "./sums.ts";

/** What is missing in each half hour, one after the other. */
export type Missing = { at: number; missing: readonly Need[] };

export type Gap = {
  startsAt: number;
  endsAt: number;
  language: string;
  topic: string | null;
  seats: number;
};

/** In half hours: nobody comes in for less than an hour, and a longer stretch is shared by two. */
const SHORTEST = 2;
const LONGEST = 16;

type Layer = { from: number; to: number };

/**
 * Short half hours become shifts: a hole of one half hour is bridged, and what two are missing in is one shift with
 * two seats only if both are missing for the same time.
 * @param longestHours what a shift may last by the rules
 */
export function gapsIn(slots: readonly Missing[], longestHours = LONGEST / 2): Gap[] {
  const longest = Math.min(LONGEST, 2 * longestHours);
  const languages = [
    ...new Set(slots.flatMap(({ missing }) => missing.map((need) => need.language))),
  ];
  return languages
    .flatMap((language) => gapsOf(slots, language, longest))
    .toSorted((a, b) => a.startsAt - b.startsAt || a.language.localeCompare(b.language));
}

function gapsOf(slots: readonly Missing[], language: string, longest: number): Gap[] {
  const own = slots.map(({ missing }) => missing.filter((need) => need.language === language));
  const short = own.map((needs) => sumOf(needs.map(({ people }) => people)));
  const layers = Array.from({ length: Math.max(0, ...short) }, (_, below) =>
    runsIn(
      slots,
      bridged(
        slots,
        short.map((people) => people > below),
      ),
    ),
  ).flat();
  const shifts = layers.flatMap((layer) => split(layer, longest));
  const alike = Map.groupBy(shifts, ({ from, to }) => `${from} ${to}`);
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    const [begin, end] = [first && slots[first.from], first && slots[first.to - 1]];
    if (!first || !begin || !end) return [];
    const topic = mainTopic(own.slice(first.from, first.to).flat());
    const time = { startsAt: begin.at, endsAt: end.at + HALF_HOUR };
    // What an open shift has no seats for is missing still once it is open, and is the next gap.
    return [{ ...time, language, topic, seats: Math.min(same.length, MOST_SEATS) }];
  });
}

const follows = (slots: readonly Missing[], place: number) =>
  (slots[place]?.at ?? 0) - (slots[place - 1]?.at ?? 0) === HALF_HOUR;

const bridged = (slots: readonly Missing[], isShort: boolean[]) =>
  isShort.map(
    (here, place) =>
      here ||
      (isShort[place - 1] === true &&
        isShort[place + 1] === true &&
        follows(slots, place) &&
        follows(slots, place + 1)),
  );

function runsIn(slots: readonly Missing[], isShort: boolean[]): Layer[] {
  const runs: Layer[] = [];
  isShort.forEach((here, place) => {
    const last = runs.at(-1);
    if (!here) return;
    if (last?.to === place && follows(slots, place)) last.to = place + 1;
    else runs.push({ from: place, to: place + 1 });
  });
  return runs.filter(({ from, to }) => to - from >= SHORTEST);
}

function split({ from, to }: Layer, longest: number): Layer[] {
  const parts = Math.ceil((to - from) / longest);
  const edge = (part: number) => from + Math.round(((to - from) * part) / parts);
  return Array.from({ length: parts }, (_, part) => ({ from: edge(part), to: edge(part + 1) }));
}

/** What most of it is about; null where most of it takes no training. */
function mainTopic(needs: Need[]) {
  const people = needs.map(({ topic, people: count }) => ({ topic, count }));
  const topics = [...addedUp(people, ({ topic }) => topic)].toSorted((a, b) => b[1] - a[1]);
  const [topic, most] = topics[0] ?? ["other", 0];
  return topic !== "other" && most > sumOf(people.map(({ count }) => count)) / 2 ? topic : null;
}
