import type { Cell, Count } from "./cell.ts";
import { addedUp, sumOf } from "./sums.ts";

export type Shares = readonly (readonly [Cell, number])[];

/** Contacts' worth of what topic, language and channel say apart, in what is said of them together. */
const PRIOR = 50;

/**
 * A sparse cell leans on its margins: three refunds asked for in Arabic say little, all refunds and all Arabic much.
 * Only cells whose margins have been seen are there; their shares add up to 1.
 */
export function sharesOf(counts: readonly Count[]): Shares {
  const total = sumOf(counts.map(({ count }) => count));
  if (total === 0) return [];
  const topics = addedUp(counts, ({ topic }) => topic);
  const languages = addedUp(counts, ({ language }) => language);
  const channels = addedUp(counts, ({ channel }) => channel);
  const seen = addedUp(counts, keyOf);
  const cells: [Cell, number][] = [];
  for (const [topic, ofTopic] of topics) {
    for (const [language, ofLanguage] of languages) {
      for (const [channel, ofChannel] of channels) {
        const cell = { topic, language, channel };
        const apart = (ofTopic / total) * (ofLanguage / total) * (ofChannel / total);
        cells.push([cell, ((seen.get(keyOf(cell)) ?? 0) + PRIOR * apart) / (total + PRIOR)]);
      }
    }
  }
  return cells;
}

const keyOf = ({ topic, language, channel }: Cell) => `${topic} ${language} ${channel}`;
