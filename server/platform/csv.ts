import { stringify } from "csv-stringify/sync";

/** A decimal number goes into the table as it is, also one below zero; words are never taken for a formula. */
export type Cell = string | number | null | { decimal: `${number}` };

/** For spreadsheets: UTF-8 with its mark, RFC 4180. */
export const csvOf = (columns: string[], rows: Cell[][]) => written(rows, columns);

/** What follows in a file that was begun with `csvOf`. */
export const csvRows = (rows: Cell[][]) => written(rows);

const written = (rows: Cell[][], columns?: string[]) =>
  stringify(rows, {
    ...(columns && { header: true, columns, bom: true }),
    record_delimiter: "windows",
    quoted_string: true,
    cast: { string: harmless, object: decimalOf },
  });

const decimalOf = (cell: object) => ("decimal" in cell ? String(cell.decimal) : "");

const harmless = (text: string) => withoutInnerFormulas(withoutFormula(text));

/** What begins like one begins with a quote instead, which a spreadsheet shows as the word that it is. */
const withoutFormula = (text: string) =>
  text.replace(/^(?=[=+\-@\t\r\uff0b\uff0d\uff1d\uff20])/, "'");

/**
 * Where the list separator is a semicolon, as in German, a spreadsheet does not see our quotes: a cell, and with it a
 * formula, may then begin in the middle of somebody's words.
 */
const withoutInnerFormulas = (text: string) =>
  text.replaceAll(/(?<=[;\t\r\n])(?=[=+\-@\t\r\uff0b\uff0d\uff1d\uff20])/g, "'");
