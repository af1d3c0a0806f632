import { namedIn } from "#server/assistant/classifier/features.ts";
import { type Vector, vectorOf } from "#server/assistant/classifier/vector.ts";

/** How rare a feature is where people write in that language; what is not known there is as rare as can be. */
export type Rarity = (feature: number) => number;

/** By how much what is rare counts more: with less of it questions are alike by how they begin. */
const PARTING = 2.5;

/**
 * As the classifier sees texts, but by what they name: "can I", "do you" and "my" hardly count, and what nobody has
 * said before counts most.
 */
export function vectorsOf(texts: string[], rarity: Rarity): Vector[] {
  const found = texts.map(namedIn);
  const features = Uint32Array.from(new Set(found.flatMap((one) => Array.from(one)))).toSorted();
  const weights = Float32Array.from(features, (feature) => rarity(feature) ** PARTING);
  return found.map((one) => vectorOf(one, { features, rarity: weights }));
}
