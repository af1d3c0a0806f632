/** Since when each waits, by the clock that only runs forward. */
const hanging = new Map<AbortController, number>();

/** A request that ends when the line is known to be dead, and not when the browser's own patience does. */
export const fetchUnlessCut: typeof fetch = async (input, init) => {
  const cut = new AbortController();
  hanging.set(cut, performance.now());
  const signals = [cut.signal, init?.signal].filter((signal) => signal instanceof AbortSignal);
  try {
    return await fetch(input, { ...init, signal: AbortSignal.any(signals) });
  } finally {
    hanging.delete(cut);
  }
};

/**
 * Nothing will come over this line any more: whoever asked is told so, and asks again over another one.
 * @param longerThanMs spares those that were asked just now.
 */
export function cutHanging(longerThanMs = 0) {
  for (const [cut, since] of hanging) {
    if (performance.now() - since < longerThanMs) continue;
    hanging.delete(cut);
    cut.abort();
  }
}

/** As many as a browser opens to one address, less the one that lives. */
const MOST_OTHERS = 5;

/**
 * After a line died silently a browser still holds its idle connections for good ones, and would send the next
 * request over one of them. Each of these takes one, and closes it where nothing comes.
 */
export async function leaveDeadConnections(withinMs: number) {
  await Promise.allSettled(
    Array.from({ length: MOST_OTHERS }, () =>
      fetch("/health", { cache: "no-store", signal: AbortSignal.timeout(withinMs) }),
    ),
  );
}
