import type { Vector } from "./vector.ts";

/** What a feature counts that no text of the label has. */
const UNSEEN = 0.01;

/**
 * For each feature how much more often texts of the label have it than others do, as a logarithm (naive Bayes). It asks
 * each feature alone, where the plane weighs them against each other, and so errs elsewhere.
 */
export function ratiosOf(vectors: Vector[], isOwn: boolean[], size: number): Float32Array {
  const [own, others] = [new Float64Array(size), new Float64Array(size)];
  for (const [index, { at, value }] of vectors.entries()) {
    const sums = isOwn[index] ? own : others;
    for (let i = 0; i < at.length; i++) {
      const feature = at[i] ?? 0;
      sums[feature] = (sums[feature] ?? 0) + (value[i] ?? 0);
    }
  }
  const [ofOwn, ofOthers] = [totalOf(own), totalOf(others)];
  return Float32Array.from(own, (sum, feature) =>
    Math.log(((sum + UNSEEN) * ofOthers) / (((others[feature] ?? 0) + UNSEEN) * ofOwn)),
  );
}

const totalOf = (sums: Float64Array) =>
  sums.reduce((total, sum) => total + sum, 0) + UNSEEN * sums.length;
