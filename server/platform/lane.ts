export type Lane = ReturnType<typeof createLane>;

/** The others wait here, where they hold no connection of the pool. @param longest how many may wait. */
export function createLane(width: number, longest = Infinity) {
  const waiting: (() => void)[] = [];
  let running = 0;

  function leave() {
    running -= 1;
    waiting.shift()?.();
  }

  return {
    isFull: () => waiting.length >= longest,
    async run<Result>(work: () => Promise<Result>): Promise<Result> {
      if (running >= width) await new Promise<void>((resolve) => waiting.push(resolve));
      running += 1;
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
