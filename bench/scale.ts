/** How much is measured. The full run stays under four minutes, the quick one under one. */
export const full = {
  append: { rounds: 7, withinMs: 15_000, roundMs: 600 },
  streams: { first: 500, all: 2500, hot: 1000, idleMs: 10_000, rounds: 7, withinMs: 20_000 },
  latency: { rate: 300, warmUpMs: 4000, measureMs: 12_000 },
  reads: { rounds: 7, withinMs: 20_000, roundMs: 1000 },
  import: { rounds: 3, withinMs: 0, instalments: 50_000 },
  answers: { rounds: 5, withinMs: 15_000, roundMs: 800 },
};

export type Scale = typeof full;

export const quick: Scale = {
  append: { rounds: 3, withinMs: 0, roundMs: 300 },
  streams: { first: 600, all: 1200, hot: 300, idleMs: 5000, rounds: 3, withinMs: 0 },
  latency: { rate: 300, warmUpMs: 1500, measureMs: 4000 },
  reads: { rounds: 3, withinMs: 0, roundMs: 400 },
  import: { rounds: 1, withinMs: 0, instalments: 20_000 },
  answers: { rounds: 3, withinMs: 0, roundMs: 300 },
};
