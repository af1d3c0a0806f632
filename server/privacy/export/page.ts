import { now, dayIn } from "#server/platform/clock.ts";
import { escaped } from "#server/platform/format/html.ts";
import { catalogueOf, directionOf } from "#server/platform/locale.ts";
import type { LookView } from "../schema.ts";
import { everyLook } from "../looked.ts";
import { pageSections } from "./page-sections.ts";
import type { Snapshot } from "./snapshot.ts";
import { STYLE } from "./style.ts";
import { type Reader, type Words, wordsFor } from "./words.ts";

const HEADINGS = ["when", "who", "what"];

/** One page that needs nothing else, to read and to print: no script, and nothing that it fetches. */
export async function* pageOf(snapshot: Snapshot, reader: Reader): AsyncGenerator<string> {
  const words = wordsFor(reader);
  yield headOf(reader, words);
  for (const { name, sql, columns, cells } of pageSections) {
    const rows = snapshot.rows({ name, models: [], sql }, reader.id);
    yield* tableOf(
      words,
      name,
      columns,
      mapped(rows, (row) => cells(row, words)),
    );
  }
  const looks = mapped(everyLook(reader.id), (look) => cellsOf(look, words));
  yield* tableOf(words, "looked", HEADINGS, looks);
  yield "</main></body></html>\n";
}

const cellsOf = ({ at, name, role, what, shops }: LookView, words: Words) => [
  words.time(at),
  `${name}, ${words.t("looked.role", { role })}`,
  what
    .map((one) => words.t(`looked.what.${one}`, { shops: shops.join(", ") || "none" }))
    .join(", "),
];

function headOf({ name, locale, timeZone }: Reader, { t, day }: Words) {
  const language = catalogueOf(locale);
  const made = t("copy.made", { day: day(dayIn(timeZone, now())), name });
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(t("copy.title"))}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(t("copy.title"))}</h1>
<p>${escaped(made)}</p><p>${escaped(t("copy.about"))}</p>
`;
}

async function* mapped<From>(rows: AsyncIterable<From>, cells: (row: From) => string[]) {
  for await (const row of rows) yield cells(row);
}

async function* tableOf(
  { t }: Words,
  name: string,
  columns: string[],
  rows: AsyncIterable<string[]>,
): AsyncGenerator<string> {
  yield `<section><h2>${escaped(t(`copy.sections.${name}`))}</h2>\n`;
  let isEmpty = true;
  for await (const cells of rows) {
    if (isEmpty) yield tableHead(columns.map((column) => t(`copy.words.${column}`)));
    isEmpty = false;
    yield `<tr>${cells.map((cell) => `<td dir="auto">${escaped(cell)}</td>`).join("")}</tr>\n`;
  }
  yield isEmpty
    ? `<p>${escaped(t("copy.nothing"))}</p></section>\n`
    : "</tbody></table></section>\n";
}

const tableHead = (names: string[]) =>
  `<table><thead><tr>${names.map((name) => `<th scope="col">${escaped(name)}</th>`).join("")}</tr></thead><tbody>\n`;
