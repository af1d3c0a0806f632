import { topicOf } from "../embedded/intents.ts";
import type { Heard } from "./heard.ts";
import { isSameSlot } from "./same-slot.ts";
import type { Labelled } from "./line.ts";
import { isDistress } from "./tiers.ts";

export type Scored = { asked: Labelled; heard: Heard; microseconds: number };

export const slotNames = ["merchant", "amount", "date"] as const;

/** Shares from 0 to 1, null where nothing was labelled. */
export function totalsOf(scored: Scored[]) {
  return {
    messages: scored.length,
    intent: intentTotals(scored),
    slots: Object.fromEntries(slotNames.map((name) => [name, slotShare(scored, name)])),
    wish: wishTotals(scored),
    distress: distressTotals(scored),
    handover: handoverTotals(scored),
    languages: groupedBy(scored, ({ asked }) => asked.lang, languageTotals),
    categories: groupedBy(scored, ({ asked }) => asked.category, categoryTotals),
    microseconds: { p50: percentile(scored, 0.5), p95: percentile(scored, 0.95) },
  };
}

const wantedIn = ({ asked }: Scored) => [asked.intent ?? "", ...(asked.also ?? [])].map(topicOf);
const isRight = (one: Scored) => wantedIn(one).includes(one.heard.intent);
const isLabelled = ({ asked }: Scored) => asked.intent !== undefined;

function intentTotals(scored: Scored[]) {
  const labelled = scored.filter(isLabelled);
  const sure = labelled.filter(({ heard }) => heard.isSure);
  return {
    labelled: labelled.length,
    accuracy: share(labelled, isRight),
    macroF1: macroF1(labelled),
    answered: share(labelled, ({ heard }) => heard.isSure),
    rightOfAnswered: share(sure, isRight),
    both: share(
      labelled.filter(({ asked }) => asked.also?.length),
      (one) =>
        wantedIn(one).every((topic) => [one.heard.intent, ...one.heard.also].includes(topic)),
    ),
  };
}

function macroF1(labelled: Scored[]): number | null {
  const topics = new Set(labelled.map(({ asked }) => topicOf(asked.intent ?? "")));
  const scores = Array.from(topics, (topic) => {
    const ofTopic = labelled.filter(({ asked }) => topicOf(asked.intent ?? "") === topic);
    const heard = labelled.filter(
      (one) => (isRight(one) ? wantedIn(one)[0] : one.heard.intent) === topic,
    );
    return (2 * ofTopic.filter(isRight).length) / (ofTopic.length + heard.length);
  });
  return scores.length === 0
    ? null
    : rounded(scores.reduce((sum, one) => sum + one, 0) / scores.length);
}

function slotShare(scored: Scored[], name: (typeof slotNames)[number]) {
  const labelled = scored.filter(({ asked }) => asked.slots?.[name] !== undefined);
  return {
    labelled: labelled.length,
    right: share(labelled, ({ asked, heard }) =>
      isSameSlot(name, asked.slots?.[name] ?? "", heard.slots[name]),
    ),
  };
}

function wishTotals(scored: Scored[]) {
  const wanted = scored.filter(({ asked }) => asked.wants_human === true);
  const unwanted = scored.filter(({ asked }) => asked.wants_human === false);
  return {
    labelled: wanted.length + unwanted.length,
    recallNow: share(wanted, ({ heard }) => heard.human === "now"),
    recallNowOrOffer: share(wanted, ({ heard }) => heard.human !== "no"),
    falseNow: share(unwanted, ({ heard }) => heard.human === "now"),
    falseNowOrOffer: share(unwanted, ({ heard }) => heard.human !== "no"),
  };
}

function distressTotals(scored: Scored[]) {
  const named = scored.filter(({ asked }) => asked.category !== undefined);
  const inDistress = named.filter(({ asked }) => isDistress(asked.category));
  const crises = inDistress.filter(({ asked }) => isDistress(asked.category) === "crisis");
  const others = named.filter(({ asked }) => !isDistress(asked.category) && !asked.needs_handover);
  return {
    labelled: inDistress.length + others.length,
    recall: share(inDistress, ({ heard }) => heard.distress !== null),
    crisisRecall: share(crises, ({ heard }) => heard.distress === "crisis"),
    crisisHeard: share(crises, ({ heard }) => heard.distress !== null),
    falseAlarms: share(others, ({ heard }) => heard.distress !== null),
  };
}

const isHandedOver = ({ heard }: Scored) => heard.human === "now" || heard.isDistressSure;

function handoverTotals(scored: Scored[]) {
  const needed = scored.filter(({ asked }) => asked.needs_handover === true);
  const unneeded = scored.filter(({ asked }) => asked.needs_handover === false);
  return {
    labelled: needed.length + unneeded.length,
    recall: share(needed, isHandedOver),
    falseAlarms: share(unneeded, isHandedOver),
  };
}

const languageTotals = (scored: Scored[]) => ({
  messages: scored.length,
  accuracy: share(scored.filter(isLabelled), isRight),
  wishNowOrOffer: wishTotals(scored).recallNowOrOffer,
  distress: distressTotals(scored).recall,
  crisis: distressTotals(scored).crisisHeard,
});

const categoryTotals = (scored: Scored[]) => ({
  messages: scored.length,
  accuracy: share(scored.filter(isLabelled), isRight),
  now: share(scored, ({ heard }) => heard.human === "now"),
  offer: share(scored, ({ heard }) => heard.human === "offer"),
  distress: share(scored, ({ heard }) => heard.distress !== null),
  crisis: share(scored, ({ heard }) => heard.distress === "crisis"),
});

function groupedBy<Totals>(
  scored: Scored[],
  nameOf: (one: Scored) => string | undefined,
  totals: (scored: Scored[]) => Totals,
): Record<string, Totals> {
  const groups = Map.groupBy(scored, nameOf);
  return Object.fromEntries(
    Array.from(groups).flatMap(([name, group]) => (name ? [[name, totals(group)]] : [])),
  );
}

function share(of: Scored[], isIt: (one: Scored) => boolean): number | null {
  return of.length === 0 ? null : rounded(of.filter(isIt).length / of.length);
}

const rounded = (number: number) => Math.round(number * 10_000) / 10_000;

function percentile(scored: Scored[], at: number) {
  const times = scored.map(({ microseconds }) => microseconds).toSorted((a, b) => a - b);
  return Math.round(times[Math.min(times.length - 1, Math.floor(times.length * at))] ?? 0);
}
