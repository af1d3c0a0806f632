import { open } from "node:fs/promises";
import { parse } from "csv-parse/sync";

const HEAD_BYTES = 64 * 1024;
const MARK = "\u{feff}";

export type Heading = { names: string[]; delimiter: string; bytes: number };

/** The first line of a file: what its columns are called, and what stands between them. @returns null: there is none */
export async function headingIn(path: string): Promise<Heading | null> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return headingOf(buffer.toString("utf8", 0, bytesRead), bytesRead < HEAD_BYTES);
  } finally {
    await file.close();
  }
}

export function headingOf(head: string, isWhole: boolean): Heading | null {
  const end = /\r\n|\n|\r/.exec(head);
  if (!end && !isWhole) return null;
  const through = end ? head.slice(0, end.index + end[0].length) : head;
  const line = (end ? head.slice(0, end.index) : head).replace(MARK, "");
  if (line.trim() === "") return null;
  const delimiter = delimiterIn(line);
  const [names = []] = parse(line, { delimiter, relax_quotes: true });
  return {
    names: names.map((name) => name.trim()),
    delimiter,
    bytes: Buffer.byteLength(through),
  };
}

/** A semicolon is what spreadsheets write where a comma stands in numbers. No heading of ours has either. */
const delimiterIn = (line: string) =>
  [",", ";", "\t"].reduce((best, one) => (countOf(line, one) > countOf(line, best) ? one : best));

const countOf = (line: string, one: string) => line.split(one).length;
