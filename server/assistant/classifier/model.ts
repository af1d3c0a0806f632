import { featureOfWord, featuresOf } from "./features.ts";
import { indexOf, vectorOf, type Vocabulary } from "./vector.ts";

/**
 * What was learned, small enough to be kept: a weight is one byte, and those that change nothing are left out. The
 * weights of feature `i` stand at `starts[i]` to `starts[i + 1]`, each with the number of its label.
 */
export type Model = {
  labels: string[];
  vocabulary: Vocabulary;
  offsets: Float32Array;
  /** What a weight of 127 is, by label. */
  scales: Float32Array;
  starts: Uint32Array;
  ofLabel: Uint8Array;
  weights: Int8Array;
};

const LARGEST = 127;
/** A weight under this, of 127, changes no guess. */
const LEAST = 8;

export function modelOf(labels: string[], vocabulary: Vocabulary, planes: Float32Array[]): Model {
  const size = vocabulary.features.length;
  const scales = Float32Array.from(planes, (plane) =>
    plane.subarray(0, size).reduce((most, weight) => Math.max(most, Math.abs(weight)), 0),
  );
  const starts = new Uint32Array(size + 1);
  const ofLabel: number[] = [];
  const weights: number[] = [];
  for (let feature = 0; feature < size; feature++) {
    for (const [label, plane] of planes.entries()) {
      const weight = Math.round(((plane[feature] ?? 0) / (scales[label] || 1)) * LARGEST);
      if (Math.abs(weight) < LEAST) continue;
      ofLabel.push(label);
      weights.push(weight);
    }
    starts[feature + 1] = weights.length;
  }
  return {
    labels,
    vocabulary,
    offsets: Float32Array.from(planes, (plane) => plane[size] ?? 0),
    scales,
    starts,
    ofLabel: Uint8Array.from(ofLabel),
    weights: Int8Array.from(weights),
  };
}

/** How far above its border a text is for each label, about -1 to 1, in the order of `labels`. */
export function scoresOf(model: Model, text: string): Float32Array {
  const { labels, vocabulary, offsets, scales, starts, ofLabel, weights } = model;
  const { at, value } = vectorOf(featuresOf(text), vocabulary);
  const sums = new Float32Array(labels.length);
  for (let i = 0; i < at.length; i++) {
    const feature = at[i] ?? 0;
    for (let next = starts[feature] ?? 0; next < (starts[feature + 1] ?? 0); next++) {
      const label = ofLabel[next] ?? 0;
      sums[label] = (sums[label] ?? 0) + (weights[next] ?? 0) * (value[i] ?? 0);
    }
  }
  return sums.map((sum, label) => (sum * (scales[label] ?? 0)) / LARGEST + (offsets[label] ?? 0));
}

export const knowsWord = ({ vocabulary }: Model, word: string) =>
  indexOf(vocabulary.features, featureOfWord(word)) >= 0;

/** How much of a text's words and their pieces was in what was learned, 0 to 1: of its own language it is most. */
export function coverageOf({ vocabulary }: Model, features: Uint32Array): number {
  let known = 0;
  for (const feature of features) if (indexOf(vocabulary.features, feature) >= 0) known += 1;
  return known / Math.max(1, features.length);
}
