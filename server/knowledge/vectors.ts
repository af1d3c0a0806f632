import { featuresOf } from "#server/assistant/classifier/features.ts";
import { type Vector, vectorOf } from "#server/assistant/classifier/vector.ts";

/** How rare a feature is where people write in that language; what is not known there is as rare as can be. */
export type Rarity = (feature: number) => number;

/** As the classifier sees texts, but with every feature of each: what only one of them has parts it from the others. */
export function vectorsOf(texts: string[], rarity: Rarity): Vector[] {
  const found = texts.map((text) => featuresOf(text));
  const features = Uint32Array.from(new Set(found.flatMap((one) => Array.from(one)))).toSorted();
  const vocabulary = { features, rarity: Float32Array.from(features, rarity) };
  return found.map((one) => vectorOf(one, vocabulary));
}
