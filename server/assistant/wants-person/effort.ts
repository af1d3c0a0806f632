/** What reading one message may cost: a stranger chooses its words, and everybody else waits meanwhile. */
export type Effort = {
  comparisons: number;
};

const COMPARISONS = 8_000;

export const effortFor = (): Effort => ({ comparisons: COMPARISONS });
