import { createReadStream } from "node:fs";
import { CsvError, type Info, parse } from "csv-parse";

/** Behind what has been read: bytes and lines from the beginning of the file. */
export type Position = { bytes: number; line: number };

/** The lines of one thing, and where it ends. */
export type Rows = { line: number; rows: string[][]; end: Position };

/** A quote that is not closed would otherwise swallow the rest of the file. */
const MOST_RECORD_BYTES = 256 * 1024;
/** More than any purchase can have; those behind it are told by themselves, and refused. */
const MOST_ROWS = 500;

export class Unreadable extends Error {}

type Reading = {
  path: string;
  delimiter: string;
  from: Position;
  /** Whether a line still belongs to the thing that has begun. */
  isMore: (first: string[], next: string[]) => boolean;
};

/** Never more than one thing in memory. @throws Unreadable where the file is none, from some line on */
export async function* readRows({ path, delimiter, from, isMore }: Reading) {
  let begun: Rows | null = null;
  for await (const { line, cells, end } of readLines(path, delimiter, from)) {
    const [first] = begun?.rows ?? [];
    if (begun && first && begun.rows.length < MOST_ROWS && isMore(first, cells)) {
      begun.rows.push(cells);
      begun.end = end;
      continue;
    }
    if (begun) yield begun;
    begun = { line, rows: [cells], end };
  }
  if (begun) yield begun;
}

type Parsed = { record: string[]; info: Info };

async function* readLines(path: string, delimiter: string, from: Position) {
  const bytes = createReadStream(path, { start: from.bytes });
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MOST_RECORD_BYTES,
  });
  bytes.on("error", (error) => parser.destroy(error));
  bytes.pipe(parser);
  try {
    // The library types what it yields as anything.
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const end = { bytes: from.bytes + info.bytes, line: from.line + info.lines };
      yield { line: end.line - breaksIn(record), cells: record, end };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Unreadable(error.message);
    throw error;
  } finally {
    bytes.destroy();
    parser.destroy();
  }
}

/** A cell in quotes may go over several lines. */
const breaksIn = (cells: string[]) =>
  cells.reduce((sum, cell) => sum + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0);
