import { distance } from "fastest-levenshtein";

type Named = { id: string; merchant: string; title: string };

export function mentioned<Plan extends Named>(plans: Plan[], about: string): Plan[] {
  const byId = plans.filter(({ id }) => id === about.trim());
  if (byId.length > 0) return byId;
  const words = wordsOf(about);
  const scored = plans.map((plan) => ({ plan, score: score(plan, words) }));
  const best = Math.max(0, ...scored.map(({ score: points }) => points));
  return best === 0
    ? []
    : scored.filter(({ score: points }) => points === best).map(({ plan }) => plan);
}

export function allMentioned<Plan extends Named>(plans: Plan[], about: string[]): Plan[] {
  const ids = new Set(about.flatMap((words) => mentioned(plans, words)).map(({ id }) => id));
  return plans.filter(({ id }) => ids.has(id));
}

function score({ merchant, title }: Named, words: string[]) {
  const names = wordsOf(`${merchant} ${title}`);
  return words.filter((word) => names.some((name) => isAlike(word, name))).length;
}

const isAlike = (word: string, name: string) =>
  word === name ||
  (word.length > 3 && name.length > 3 && distance(word, name) <= (word.length > 6 ? 2 : 1));

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
