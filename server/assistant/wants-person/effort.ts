/** What reading one message may cost: a stranger chooses its words, and everybody else waits meanwhile. */
export type Effort = {
  /** Slips of the finger that may still be looked for; words that are written right are always read. */
  comparisons: number;
};

const COMPARISONS = 8_000;

export const effortFor = (): Effort => ({ comparisons: COMPARISONS });
