import { normal, tokensOf } from "../normal.ts";

/**
 * How people of one language ask for a person. Each entry is a comma-separated list; a word may end in `*`
 * for any ending, and an entry may be several words in a row.
 */
export type Wording = {
  /** A person by a word that is enough alone: human, agent, customer service. */
  person: string;
  /** Too common to be enough alone: someone, anyone, people. */
  someone: string;
  /** Makes any someone a person: real, live. */
  real: string;
  want: string;
  /** To talk, to call, to be connected. */
  contact: string;
  /** What only counts with a clear word for a person: help, check, take over. */
  help: string;
  /** Whole asks that name no person: "call me back", "put me through". */
  ask: string;
  /** Not yet an ask, but a person is worth offering: "how do I reach you". */
  mild: string;
  bot: string;
  /** Before a bot it is an ask: no, not, sick of. */
  against: string;
  /** Before a person it is the opposite: don't want, no need. */
  refusal: string;
  /** With a complaint in front, "I can't talk to a person" is an ask after all. */
  why: string;
  /** Talks about what was: talked, told me, yesterday's agent. */
  reported: string;
  /** Somebody else than the writer: my husband, she. */
  others: string;
  /** Between verb and person these part them: about, for, who. */
  apart: string;
  /** Whose contact is not ours: shop, seller, courier. */
  shop: string;
  /** Links a person to a shop: of, at, from. */
  of: string;
  /** Addresses the assistant: "are you", "you are". */
  you: string;
  but: string;
  /** May stand around a bare ask: please, a, now, hello. */
  plain: string;
  /** Common words of the language, only to recognise it. */
  common: string;
  /** Real words that look like a mistyped one of the lists. */
  lookalike: string;
};

export type Concept = Exclude<keyof Wording, "lookalike" | "common">;
export type Entry = { concept: Concept; words: { text: string; open: boolean }[] };
export type Lexicon = {
  language: string;
  entries: Map<string, Entry[]>;
  exact: Map<string, Entry[]>;
  open: Map<string, Entry[]>;
  known: Set<string>;
  common: Set<string>;
  lookalikes: Set<string>;
};

export const listed = (list: string) =>
  list
    .split(",")
    .map((entry) => normal(entry).trim())
    .filter((entry) => entry !== "");

export function lexiconOf(language: string, wording: Wording): Lexicon {
  const entries = new Map<string, Entry[]>();
  const exact = new Map<string, Entry[]>();
  const open = new Map<string, Entry[]>();
  const common = new Set(listed(`${wording.common}, ${wording.plain}`).flatMap(tokensOf));
  const known = new Set(listed(wording.common).flatMap(tokensOf));
  const { lookalike, common: _, ...concepts } = wording;
  for (const [concept, list] of Object.entries(concepts)) {
    for (const text of listed(list)) {
      const words = (text.match(/[\p{L}\p{N}]+\*?/gu) ?? []).map(toWord);
      const entry = { concept: concept as Concept, words }; // Object.entries forgets the keys it came from
      const [first = { text: "", open: false }] = words;
      const key = first.text.slice(0, 2);
      add(entries, key, entry);
      if (first.open) add(open, key, entry);
      else add(exact, first.text, entry);
      for (const word of words) known.add(word.text);
    }
  }
  const lookalikes = new Set(listed(lookalike).flatMap(tokensOf));
  return { language, entries, exact, open, known, common, lookalikes };
}

const add = (index: Map<string, Entry[]>, key: string, entry: Entry) =>
  index.set(key, [...(index.get(key) ?? []), entry]);

const toWord = (text: string) => ({ text: text.replace("*", ""), open: text.endsWith("*") });
