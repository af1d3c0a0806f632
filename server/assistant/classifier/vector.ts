import { KINDS, kindOf } from "./features.ts";

/** Which features a text has that are known, and how much each of them says of it. */
export type Vector = { at: Int32Array; value: Float32Array };

/** The features that are known, in order, and how rare each is. */
export type Vocabulary = { features: Uint32Array; rarity: Float32Array };

/** What only one text has says nothing about the next; what is rare says more than what is common. */
export function vocabularyOf(texts: Uint32Array[]): Vocabulary {
  const counts = new Map<number, number>();
  for (const features of texts) {
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = Array.from(counts).filter(([, count]) => count > 1);
  kept.sort(([one], [other]) => one - other);
  return {
    features: Uint32Array.from(kept, ([feature]) => feature),
    rarity: Float32Array.from(kept, ([, count]) => Math.log(1 + texts.length / count)),
  };
}

/** Of length one over all kinds, however long the text. */
export function vectorOf(found: Uint32Array, { features, rarity }: Vocabulary): Vector {
  const times = new Map<number, number>();
  for (const feature of found) {
    const index = indexOf(features, feature);
    if (index >= 0) times.set(index, (times.get(index) ?? 0) + 1);
  }
  const at = Int32Array.from(times.keys());
  const value = Float32Array.from(times.values());
  const lengths = new Float64Array(KINDS);
  for (let i = 0; i < at.length; i++) {
    const index = at[i] ?? 0;
    const weight = (1 + Math.log(value[i] ?? 1)) * (rarity[index] ?? 0);
    value[i] = weight;
    add(lengths, kindOf(features[index] ?? 0), weight * weight);
  }
  const kinds = lengths.filter((length) => length > 0).length;
  for (let i = 0; i < at.length; i++) {
    const length = lengths[kindOf(features[at[i] ?? 0] ?? 0)] ?? 1;
    value[i] = (value[i] ?? 0) / Math.sqrt(length * kinds);
  }
  return { at, value };
}

const add = (sums: Float64Array, index: number, by: number) => {
  sums[index] = (sums[index] ?? 0) + by;
};

/** @returns -1 where it is not among them */
export function indexOf(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
