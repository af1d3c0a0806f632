/** The counts of what has the same key, added up. */
export function addedUp<Key, Counted extends { count: number }>(
  counted: readonly Counted[],
  keyOf: (one: Counted) => Key,
) {
  const sums = new Map<Key, number>();
  for (const one of counted) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.count);
  return sums;
}

export const sumOf = (numbers: Iterable<number>) => {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
};
