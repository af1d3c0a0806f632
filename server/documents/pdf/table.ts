import type { Column, Row } from "./document.ts";
import { linesOf, type Line, type Style } from "./lines.ts";
import {
  asArtifact,
  BODY,
  hasRoomFor,
  INK,
  INNER,
  leading,
  rule,
  setLines,
  STRONG,
  turnPage,
  WHOLE,
  type Box,
  type Sheet,
} from "./sheet.ts";

const HEAD: Style = { size: 9, weight: 600 };
const GAP = 10;
const PAD = 5;
/** No cell is higher than a page. */
const MOST_LINES = Math.floor((WHOLE - 4 * leading(HEAD)) / leading(BODY)) - 1;

type Cell = { lines: Line[]; text: string; box: Box; style: Style };

/** Its head stands on every page, and is read out once. Between rows others have their turn. */
export async function writeTable(
  sheet: Sheet,
  columns: Column[],
  rows: Row[],
  pause: () => Promise<void>,
) {
  const { pdf, root } = sheet;
  const boxes = boxesOf(columns, sheet.direction);
  const head = columns.map(({ label }, place) => cellOf(sheet, label, HEAD, boxes[place]));
  const table = pdf.struct("Table");
  root.add(table);
  if (!hasRoomFor(sheet, heightOf(head) + 3 * leading(BODY))) turnPage(sheet);
  writeRow(sheet, table, head, "TH", INK.soft);
  for (const { cells, isStrong } of rows) {
    const row = cells.map((text, place) =>
      cellOf(sheet, text, isStrong ? STRONG : BODY, boxes[place]),
    );
    if (!hasRoomFor(sheet, heightOf(row))) goOn(sheet, head);
    writeRow(sheet, table, row, "TD", INK.text);
    await pause();
  }
  table.end();
  sheet.y += GAP;
}

function boxesOf(columns: Column[], direction: Sheet["direction"]): Box[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const room = INNER.width - GAP * (columns.length - 1);
  let from = 0;
  return columns.map(({ share, isAmount }) => {
    const width = (room * share) / whole;
    const left = direction === "ltr" ? from : INNER.width - from - width;
    from += width + GAP;
    return { left: INNER.left + left, width, align: isAmount ? "end" : "start" };
  });
}

function cellOf(sheet: Sheet, text: string, style: Style, box: Box = { ...INNER, align: "start" }) {
  const lines = linesOf(sheet, text, style, box.width).slice(0, MOST_LINES);
  return { lines, text, box, style };
}

const heightOf = (cells: Cell[]) =>
  2 * PAD + Math.max(0, ...cells.map(({ lines, style }) => lines.length * leading(style)));

function goOn(sheet: Sheet, head: Cell[]) {
  turnPage(sheet);
  asArtifact(sheet.pdf, "Pagination", () => {
    sheet.pdf.fillColor(INK.soft);
    for (const cell of head) setCell(sheet, cell);
  });
  endRow(sheet, head);
}

function writeRow(
  sheet: Sheet,
  table: PDFKit.PDFStructureElement,
  cells: Cell[],
  type: "TH" | "TD",
  color: string,
) {
  const row = sheet.pdf.struct("TR");
  table.add(row);
  for (const cell of cells) {
    row.add(
      sheet.pdf.struct(type, optionsOf(sheet, cell.text, type), () => {
        sheet.pdf.fillColor(color);
        setCell(sheet, cell);
      }),
    );
  }
  row.end();
  endRow(sheet, cells);
}

/** The library knows of a heading's scope, its types do not yet. */
const optionsOf = (sheet: Sheet, text: string, type: "TH" | "TD") => ({
  ...actualOf(sheet, text),
  ...(type === "TH" && { scope: "Column" }),
});

/** Of what runs to the left the letters alone do not tell every reader in which order they are meant. */
export const actualOf = ({ direction }: Pick<Sheet, "direction">, text: string) =>
  direction === "rtl" ? { actual: text } : {};

const setCell = (sheet: Sheet, { lines, style, box }: Cell) =>
  setLines(sheet, lines, style, sheet.y + PAD, box);

function endRow(sheet: Sheet, cells: Cell[]) {
  sheet.y += heightOf(cells);
  rule(sheet);
}
