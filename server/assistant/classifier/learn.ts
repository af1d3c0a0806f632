import { featuresOf } from "./features.ts";
import { type Model, modelOf } from "./model.ts";
import { planeOf } from "./plane.ts";
import { ratiosOf } from "./ratio.ts";
import { type Vector, vectorOf, vocabularyOf } from "./vector.ts";

/** A text and what it is; it may be several things at once. */
export type Example = { text: string; labels: string[] };

/** How much the ratios count beside the plane: together they are right more often than either. */
const RATIOS = 0.15;

/** For each label what parts it from all else. The same examples make the same model, bit by bit. */
export function learn(examples: Example[]): Model {
  const texts = examples.map(({ text }) => featuresOf(text));
  const vocabulary = vocabularyOf(texts);
  const vectors = texts.map((features) => vectorOf(features, vocabulary));
  const labels = [...new Set(examples.flatMap((example) => example.labels))].toSorted();
  const planes = labels.map((label) =>
    borderOf(
      vectors,
      examples.map((example) => example.labels.includes(label)),
      vocabulary.features.length,
    ),
  );
  return modelOf(labels, vocabulary, planes);
}

function borderOf(vectors: Vector[], isOwn: boolean[], size: number): Float32Array {
  const plane = planeOf(
    vectors,
    isOwn.map((own) => (own ? 1 : -1)),
    size,
  );
  const ratios = ratiosOf(vectors, isOwn, size);
  return plane.map((weight, feature) => weight + RATIOS * (ratios[feature] ?? 0));
}
