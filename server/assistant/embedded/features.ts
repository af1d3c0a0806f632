import { bareWord, tokensOf } from "../wants-person/normal.ts";
import { conceptsOf } from "./concepts.ts";
import type { Language } from "./language.ts";

/** What a message is made of: its words, pairs of neighbours, and the pieces of each word, so that a typo costs little. */
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
export type Vocabulary = Map<string, { index: number; weight: number }>;

/** Features that only one phrase has say nothing about the next; rare ones say more than common ones. */
export function vocabularyOf(documents: string[][]): Vocabulary {
  const counts = new Map<string, number>();
  for (const features of documents) {
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts].filter(([feature, count]) => count > 1 || feature.startsWith("="));
  return new Map(
    kept.map(([feature, count], index) => [
      feature,
      { index, weight: Math.log(1 + documents.length / count) },
    ]),
  );
}

/** Words and pieces weigh alike, however many there are of each; the whole has length 1. */
export function vectorOf(features: string[], vocabulary: Vocabulary): Vector {
  const sums: Record<string, Map<number, number>> = {
    "=": new Map(),
    "@": new Map(),
    "": new Map(),
  };
  for (const feature of features) {
    const known = vocabulary.get(feature);
    if (!known) continue;
    const part = sums[feature[0] ?? ""] ?? sums[""];
    part?.set(known.index, (part?.get(known.index) ?? 0) + known.weight);
  }
  const entries = Object.values(sums).flatMap((part) => {
    const dampened = [...part].map(([index, sum]) => [index, Math.sqrt(sum)] as const);
    const length = Math.hypot(...dampened.map(([, value]) => value)) * Math.sqrt(3);
    return dampened.map(([index, value]) => [index, value / length] as const);
  });
  return {
    at: Int32Array.from(entries, ([index]) => index),
    value: Float32Array.from(entries, ([, value]) => value),
  };
}
