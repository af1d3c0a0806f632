export type Random = {
  /** A whole number from 0 up to, not including, `below`. */
  below: (below: number) => number;
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
};

/** The same seed gives the same numbers on every machine (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (items) => items[below(items.length)] ?? items[0] };
}

/** One of them, each as likely as it weighs; null when none weighs anything. */
export function weighed<Item>(
  { below }: Random,
  items: readonly Item[],
  weightOf: (item: Item) => number,
): Item | null {
  const weights = items.map(weightOf);
  let left = below(weights.reduce((sum, weight) => sum + weight, 0));
  const found = weights.findIndex((weight) => (left -= weight) < 0);
  return items[found] ?? null;
}
