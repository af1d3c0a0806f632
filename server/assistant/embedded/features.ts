import { bareWord, tokensOf } from "../wants-person/normal.ts";
import { conceptsOf } from "./concepts.ts";
import type { Language } from "#server/platform/locale.ts";

export function featuresOf(text: string, language: Language): string[] {
  const tokens = tokensOf(text);
  const concepts = conceptsOf(tokens, language);
  const words = tokens.map((word) => (/^\d+$/.test(word) ? "#" : word));
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return [
    ...words.flatMap((word) => [`=${word}`, `=${bareWord(word)}`]),
    ...pairs.map((pair) => `=${pair}`),
    ...words.flatMap(piecesOf),
    ...concepts.map((concept) => `@${concept}`),
    ...concepts.flatMap((one, at) => concepts.slice(at + 1).map((other) => `@${one} ${other}`)),
  ];
}

function piecesOf(word: string): string[] {
  const framed = `<${word}>`;
  const pieces: string[] = [];
  for (let size = 3; size <= 5; size++) {
    for (let at = 0; at + size <= framed.length; at++) pieces.push(framed.slice(at, at + size));
  }
  return pieces;
}

export type Vector = { at: Int32Array; value: Float32Array };
type Kind = 0 | 1 | 2;
export type Vocabulary = Map<string, { index: number; weight: number; kind: Kind }>;

/** Pieces that only one phrase has say nothing about the next; rare features say more than common ones. */
export function vocabularyOf(documents: string[][]): Vocabulary {
  const counts = new Map<string, number>();
  for (const features of documents) {
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const vocabulary: Vocabulary = new Map();
  for (const [feature, count] of counts) {
    const kind = kindOf(feature);
    if (kind === 2 && count < 2) continue;
    const weight = Math.log(1 + documents.length / count);
    vocabulary.set(feature, { index: vocabulary.size, weight, kind });
  }
  return vocabulary;
}

const kindOf = (feature: string): Kind =>
  feature.startsWith("=") ? 0 : feature.startsWith("@") ? 1 : 2;

export function vectorOf(features: string[], vocabulary: Vocabulary): Vector {
  const sums = new Map<number, { sum: number; kind: Kind }>();
  const squares: [number, number, number] = [0, 0, 0];
  for (const feature of features) {
    const known = vocabulary.get(feature);
    if (!known) continue;
    squares[known.kind] += known.weight;
    const entry = sums.get(known.index);
    if (entry) entry.sum += known.weight;
    else sums.set(known.index, { sum: known.weight, kind: known.kind });
  }
  const at = new Int32Array(sums.size);
  const value = new Float32Array(sums.size);
  let next = 0;
  for (const [index, { sum, kind }] of sums) {
    at[next] = index;
    value[next++] = Math.sqrt(sum / squares[kind] / 3);
  }
  return { at, value };
}
