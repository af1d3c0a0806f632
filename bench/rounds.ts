export type Rounds = { rounds: number; withinMs: number };

const LEAST = 3;

/**
 * A shared machine is noisy, and its noise comes in waves. So each round lets everyone run once, another one first
 * each time, and only what was measured in one round is compared. On a busy machine there are fewer rounds.
 */
export async function interleave<Name extends string>(
  { rounds, withinMs }: Rounds,
  runners: Record<Name, () => Promise<number>>,
): Promise<Record<Name, number[]>> {
  // The keys of a record are its names, which the library's type forgets.
  const names = Object.keys(runners) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  const until = performance.now() + withinMs;
  for (let round = 0; round < rounds; round += 1) {
    if (round >= LEAST && performance.now() > until) break;
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      measured[name]?.push(await runners[name]());
    }
  }
  return measured as Record<Name, number[]>;
}

export const quantile = (values: number[], share: number) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

export const median = (values: number[]) => quantile(values, 0.5);

/** Round by round, ours over theirs. */
export const ratios = (ours: number[], theirs: number[]) =>
  ours.map((value, round) => value / (theirs[round] ?? Number.NaN));
