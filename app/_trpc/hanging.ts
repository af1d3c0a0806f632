const hanging = new Set<AbortController>();

/** A request that ends when the line is known to be dead, and not when the browser's own patience does. */
export const fetchUnlessCut: typeof fetch = async (input, init) => {
  const cut = new AbortController();
  hanging.add(cut);
  const signals = [cut.signal, init?.signal].filter((signal) => signal instanceof AbortSignal);
  try {
    return await fetch(input, { ...init, signal: AbortSignal.any(signals) });
  } finally {
    hanging.delete(cut);
  }
};

/** Nothing will come over this line any more: whoever asked is told so, and asks again over another one. */
export function cutHanging() {
  for (const cut of hanging) cut.abort();
  hanging.clear();
}
