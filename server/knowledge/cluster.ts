import type { Vector } from "#server/assistant/classifier/vector.ts";

/** From this cosine on two questions ask the same; without knowing which words are common, from a higher one. */
export const ALIKE = { known: 0.26, unknown: 0.6 };

/**
 * In one pass, in the order given: each joins the group whose first one is most like it, or begins one of its own. The
 * same texts in the same order make the same groups.
 * @returns the places of those that belong together, each group in the order given
 */
export function groupsOf(vectors: Vector[], alike: number): number[][] {
  const groups: number[][] = [];
  const leaders = new Leaders();
  for (const [place, vector] of vectors.entries()) {
    const { group, cosine } = leaders.nearest(vector);
    const joined = cosine >= alike ? groups[group] : undefined;
    if (joined) joined.push(place);
    else {
      leaders.add(vector);
      groups.push([place]);
    }
  }
  return groups;
}

type Posting = { group: number; value: number };

/** By feature, so that a question is compared only with those that share something with it. */
export class Leaders {
  readonly #postings = new Map<number, Posting[]>();
  #count = 0;

  add({ at, value }: Vector) {
    const group = this.#count++;
    for (const [index, feature] of at.entries()) {
      const postings = this.#postings.get(feature) ?? [];
      postings.push({ group, value: value[index] ?? 0 });
      this.#postings.set(feature, postings);
    }
  }

  nearest({ at, value }: Vector) {
    const sums = new Float32Array(this.#count);
    for (const [index, feature] of at.entries()) {
      const own = value[index] ?? 0;
      for (const posting of this.#postings.get(feature) ?? [])
        sums[posting.group] = (sums[posting.group] ?? 0) + own * posting.value;
    }
    return sums.reduce((best, cosine, group) => (cosine > best.cosine ? { group, cosine } : best), {
      group: -1,
      cosine: 0,
    });
  }
}

/** The one that is most like all of them; of those that are equally so the first. */
export function mostTypical(vectors: Vector[]): number {
  const middle = new Map<number, number>();
  for (const { at, value } of vectors) {
    for (const [index, feature] of at.entries())
      middle.set(feature, (middle.get(feature) ?? 0) + (value[index] ?? 0));
  }
  const likeness = vectors.map(({ at, value }) =>
    at.reduce((sum, feature, index) => sum + (middle.get(feature) ?? 0) * (value[index] ?? 0), 0),
  );
  return likeness.indexOf(Math.max(...likeness));
}
