import { featuresOf, vectorOf, vocabularyOf, type Vector, type Vocabulary } from "./features.ts";
import type { Language } from "#server/platform/locale.ts";

export type Example<Label extends string> = { text: string; language: Language; label: Label };
export type Guess<Label extends string> = {
  label: Label;
  /** How far above the border, about -1 to 1. */
  score: number;
  /** How far before the next best. */
  lead: number;
};

const ROUNDS = 6;
const SLACK = 0.5;

export type Model<Label extends string> = {
  labels: Label[];
  vocabulary: Vocabulary;
  planes: Float32Array[];
};

export function learn<Label extends string>(examples: Example<Label>[]): Model<Label> {
  const documents = examples.map(({ text, language }) => featuresOf(text, language));
  const vocabulary = vocabularyOf(documents);
  const vectors = documents.map((features) => vectorOf(features, vocabulary));
  const labels = [...new Set(examples.map(({ label }) => label))];
  const planes = labels.map((label) =>
    planeOf(
      vectors,
      examples.map((example) => (example.label === label ? 1 : -1)),
      vocabulary.size,
    ),
  );
  return { labels, vocabulary, planes };
}

export const classifierOf = <Label extends string>({ labels, vocabulary, planes }: Model<Label>) =>
  function classify(text: string, language: Language): Guess<Label>[] {
    const vector = vectorOf(featuresOf(text, language), vocabulary);
    const scored = planes.map((plane, index) => ({
      label: labels[index],
      score: side(plane, vector),
    }));
    scored.sort((a, b) => b.score - a.score);
    return scored.flatMap(({ label, score }, index) =>
      label ? [{ label, score, lead: score - (scored[index + 1]?.score ?? score) }] : [],
    );
  };

/**
 * The plane that parts one label from all others: linear SVM with squared hinge, by dual coordinate descent
 * (Hsieh et al. 2008). The last weight is the offset. Few examples of the label weigh as much as many others.
 */
function planeOf(vectors: Vector[], signs: number[], size: number): Float32Array {
  const plane = new Float32Array(size + 1);
  const duals = new Float32Array(vectors.length);
  const own = signs.filter((sign) => sign > 0).length;
  const weight = Math.sqrt((vectors.length - own) / own);
  let order = shuffled(vectors.length);
  for (let round = 0; round < ROUNDS; round++) {
    const hard: number[] = [];
    for (const index of order) {
      const vector = vectors[index];
      const sign = signs[index] ?? -1;
      const dual = duals[index] ?? 0;
      if (!vector) continue;
      const ease = 1 / (2 * SLACK * (sign > 0 ? weight : 1));
      const gradient = sign * side(plane, vector) - 1 + ease * dual;
      const next = Math.max(0, dual - gradient / (2 + ease));
      if (next > 0 || gradient < 0.3) hard.push(index);
      if (next !== dual) move(plane, vector, (next - dual) * sign);
      duals[index] = next;
    }
    order = hard;
  }
  return plane;
}

function side(plane: Float32Array, { at, value }: Vector) {
  let sum = plane[plane.length - 1] ?? 0;
  for (let i = 0; i < at.length; i++) sum += (plane[at[i] ?? 0] ?? 0) * (value[i] ?? 0);
  return sum;
}

function move(plane: Float32Array, { at, value }: Vector, by: number) {
  for (let i = 0; i < at.length; i++) {
    const index = at[i] ?? 0;
    plane[index] = (plane[index] ?? 0) + by * (value[i] ?? 0);
  }
  plane[plane.length - 1] = (plane[plane.length - 1] ?? 0) + by;
}

/** A fixed disorder: phrases stand by label, and learning them in that order would favour the last. */
function shuffled(length: number): number[] {
  const order = Array.from({ length }, (_, index) => index);
  let seed = 20_261_123;
  for (let at = length - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const other = seed % (at + 1);
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}
