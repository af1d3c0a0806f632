import type { Column } from "./columns.ts";

type Told = { [field: string]: unknown };

const INTEGER = /^[+-]?\d{1,15}$/;

/** Text that is no number stays what it is, for the schema to refuse. */
function valueOf(text: string, type: Column["type"]): unknown {
  if (type === "integer" && INTEGER.test(text)) return Number(text);
  const word = text.toLowerCase();
  if (type === "boolean" && (word === "true" || word === "false")) return word === "true";
  return text;
}

export class OtherLines extends Error {
  readonly column: string;

  constructor(column: string) {
    super(`The lines differ in ${column}, which a purchase has once`);
    this.column = column;
  }
}

/**
 * What the lines of one thing say, in the form in which the feed is told it. An empty cell says nothing. What there is
 * once stands on the first line, and on the others again or not at all.
 * @throws OtherLines when they contradict each other
 */
export function toldIn(lines: string[][], columns: (Column | undefined)[]): Told {
  const told: Told = {};
  for (const [index, column] of columns.entries()) {
    if (!column || column.list) continue;
    const [first = "", ...others] = lines.map((cells) => (cells[index] ?? "").trim());
    if (others.some((other) => other !== "" && other !== first)) throw new OtherLines(column.name);
    if (first !== "") put(told, column.path, valueOf(first, column.type));
  }
  const lists = new Set(columns.flatMap((column) => column?.list ?? []));
  for (const list of lists) {
    const all = lines.flatMap((cells) => oneOf(cells, columns, list) ?? []);
    if (all.length > 0) put(told, list.split("."), all);
  }
  return told;
}

function oneOf(cells: string[], columns: (Column | undefined)[], list: string): Told | null {
  const one: Told = {};
  for (const [index, column] of columns.entries()) {
    const text = (cells[index] ?? "").trim();
    if (column?.list === list && text !== "") put(one, column.path, valueOf(text, column.type));
  }
  return Object.keys(one).length > 0 ? one : null;
}

/** Every name comes from a schema of ours. */
function put(told: Told, [field = "", ...rest]: string[], value: unknown) {
  if (rest.length === 0) {
    told[field] = value;
    return;
  }
  const inner = (told[field] ?? {}) as Told;
  told[field] = inner;
  put(inner, rest, value);
}
