import type { Position, Rows } from "./read.ts";

/** Few enough that nobody waits for its locks, and enough that a statement is worth its way. */
const MOST_THINGS = 1000;
const MOST_LINES = 6000;

export type Batch = { all: Rows[]; end: Position };

export async function* batchesOf(rows: AsyncIterable<Rows>): AsyncGenerator<Batch> {
  let all: Rows[] = [];
  let lines = 0;
  for await (const one of rows) {
    all.push(one);
    lines += one.rows.length;
    if (all.length < MOST_THINGS && lines < MOST_LINES) continue;
    yield { all, end: one.end };
    all = [];
    lines = 0;
  }
  const last = all.at(-1);
  if (last) yield { all, end: last.end };
}
