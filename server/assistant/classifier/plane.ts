import type { Vector } from "./vector.ts";

const ROUNDS = 12;
const SLACK = 0.5;

/**
 * Linear SVM with squared hinge, by dual coordinate descent (Hsieh et al. 2008). The last weight is the offset. Few
 * examples of the label weigh as much as many others.
 */
export function planeOf(vectors: Vector[], signs: number[], size: number): Float32Array {
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
