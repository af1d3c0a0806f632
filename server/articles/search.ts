import MiniSearch from "minisearch";
import { db } from "#server/platform/db.ts";
import { currentArticles } from "./article.ts";
import { languageOf } from "#server/platform/locale.ts";
import { passagesOf } from "./policy.ts";
import type { PassageFact } from "./schema.ts";
import { isConcept, weightOf, wordsOf } from "./words.ts";

const LIMIT = 4;
/** A passage that shares less than this with the question is about something else. */
const FLOOR = 0.3;

type Fact = Omit<PassageFact, "score">;
const MOST_WORDS = 40;
const MOST_TYPOS = 12;

type Entry = { id: number; title: string; heading: string; passage: string };
type Index = { edition: string; facts: Fact[]; search: MiniSearch<Entry> };
const indexes = new Map<string, Index>();

/** @param floor lower for whoever looks for something to build on, rather than for an answer */
export async function searchPassages(
  locale: string,
  query: string,
  floor = FLOOR,
): Promise<PassageFact[]> {
  const { facts, search } = await indexFor(languageOf(locale));
  const asked = wordsOf(locale, query.slice(0, 500)).slice(0, MOST_WORDS);
  if (asked.length === 0) return [];

  const hits = search.search(asked.join(" "), {
    boost: { title: 3, heading: 2 },
    boostTerm: weightOf,
    prefix: (word, at) => at < MOST_TYPOS && !isConcept(word) && word.length > 4,
    fuzzy: (word, at) => (at < MOST_TYPOS && !isConcept(word) && word.length > 5 ? 0.17 : false),
  });
  const best = hits[0]?.score ?? 0;
  return hits
    .map(({ id, queryTerms, match, score }) => ({
      id: Number(id),
      score: fit(asked, queryTerms, match) * (0.6 + (0.4 * score) / best),
    }))
    .filter(({ score }) => score >= floor)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, LIMIT)
    .flatMap(({ id, score }) => {
      const fact = facts[id];
      return fact ? [{ ...fact, score: Math.round(score * 100) / 100 }] : [];
    });
}

/** The share of the question, by weight, that the passage speaks of. Where only common words are shared, it counts half. */
const fit = (asked: string[], answered: string[], places: Places) =>
  (totalOf(answered, places) / totalOf(asked)) * (answered.some(isConcept) ? 1 : 0.5);

const totalOf = (words: string[], places?: Places) =>
  [...new Set(words)].reduce(
    (sum, word) => sum + weightOf(word) * shareOf(places && fieldsOf(places, word)),
    0,
  );

/** A word may be called as what every object has: "constructor". */
const fieldsOf = (places: Places, word: string) =>
  Object.hasOwn(places, word) ? places[word] : undefined;

type Places = Record<string, string[]>;

function shareOf(fields: string[] = ["title"]) {
  if (fields.includes("title")) return 1;
  return fields.includes("heading") ? 0.9 : 0.8;
}

async function indexFor(language: string): Promise<Index> {
  const edition = await currentEdition();
  const known = indexes.get(language);
  if (known?.edition === edition) return known;
  const made = { edition, ...indexOf(await currentArticles(language)) };
  indexes.set(language, made);
  return made;
}

/**
 * Asked of the database each time, so that every process takes what was published with the next question. No version
 * is ever deleted: each publication changes the first count, and what is archived the second one alone.
 */
async function currentEdition() {
  const { _count, _max } = await db.article.aggregate({
    _count: { _all: true, supersededAt: true },
    _max: { publishedAt: true },
  });
  return `${_count._all} ${_count.supersededAt} ${_max.publishedAt?.toISOString()}`;
}

function indexOf(articles: Awaited<ReturnType<typeof currentArticles>>) {
  const search = new MiniSearch<Entry>({
    fields: ["title", "heading", "passage"],
    tokenize: (text) => text.split(" "),
    processTerm: (word) => word,
  });
  const facts: Fact[] = [];
  for (const { slug, version, title, locale, body } of articles) {
    for (const { heading, text } of passagesOf(body)) {
      const compared = (words: string) => wordsOf(locale, words).join(" ");
      search.add({
        id: facts.length,
        title: compared(title),
        heading: compared(heading),
        passage: compared(text),
      });
      facts.push({ slug, version, title, passage: text });
    }
  }
  return { facts, search };
}
