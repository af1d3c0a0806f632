import { directionOf } from "#server/platform/locale.ts";
import type { Document } from "./document.ts";
import { linesOf, setLine, type Line, type Setting, type Style } from "./lines.ts";

/** Points; A4. */
const PAPER = { width: 595.28, height: 841.89 };
const MARGIN = { side: 48, top: 64, bottom: 64 };

export const INK = { text: "#1f1d1a", soft: "#5c564d", line: "#d9d2c5", accent: "#1f5c4d" };

const SMALL: Style = { size: 8.5, weight: 400 };
export const BODY: Style = { size: 10, weight: 400 };
export const STRONG: Style = { size: 10, weight: 600 };
export const TITLE: Style = { size: 22, weight: 600 };
export const HEADING: Style = { size: 13, weight: 600 };

export const leading = ({ size }: Style) => size * 1.4;

/** Where the writing is: on the page that is open, and how far down. */
export type Sheet = Setting & {
  document: Document;
  root: PDFKit.PDFStructureElement;
  y: number;
  page: number;
};

export const INNER = { left: MARGIN.side, width: PAPER.width - 2 * MARGIN.side };
const LOWEST = PAPER.height - MARGIN.bottom;
export const WHOLE = LOWEST - MARGIN.top;

export function openSheet(pdf: PDFKit.PDFDocument, document: Document): Sheet {
  const root = pdf.struct("Document", { lang: document.locale });
  pdf.addStructure(root);
  const direction = directionOf(document.locale);
  return { pdf, document, root, direction, widths: new Map(), y: 0, page: 0 };
}

/** Every page says what it belongs to, and which it is; who listens hears that once. */
export function turnPage(sheet: Sheet) {
  const { pdf, document } = sheet;
  pdf.addPage();
  sheet.page += 1;
  sheet.y = MARGIN.top;
  const foot = LOWEST + 28;
  asArtifact(pdf, "Pagination", () => {
    setAt(sheet, "Kindline", { ...HEADING, size: 12 }, 40, "start", INK.accent);
    if (sheet.page > 1) setAt(sheet, document.title, SMALL, 40, "end", INK.soft);
    setAt(sheet, document.foot, SMALL, foot, "start", INK.soft);
    setAt(sheet, document.pageText(sheet.page), SMALL, foot, "end", INK.soft);
  });
}

export const hasRoomFor = ({ y }: Sheet, height: number) => y + height <= LOWEST;

export function asArtifact(
  pdf: PDFKit.PDFDocument,
  type: "Pagination" | "Layout",
  draw: () => void,
) {
  pdf.markContent("Artifact", { type });
  draw();
  pdf.endMarkedContent();
}

export function rule({ pdf, y }: Sheet, color = INK.line) {
  asArtifact(pdf, "Layout", () => {
    pdf
      .moveTo(INNER.left, y)
      .lineTo(INNER.left + INNER.width, y)
      .lineWidth(0.6)
      .stroke(color);
  });
}

export type Box = { left: number; width: number; align: "start" | "end" };

/** @param top of the first line; @returns nothing: its height is known from its lines */
export function setLines(sheet: Sheet, lines: Line[], style: Style, top: number, box: Box) {
  const { pdf, direction } = sheet;
  const isRight = (box.align === "end") === (direction === "ltr");
  for (const [place, line] of lines.entries()) {
    const x = isRight ? box.left + box.width - line.width : box.left;
    setLine(pdf, line, style, { x, y: top + place * leading(style) + style.size, direction });
  }
}

/** One line on the whole width, wherever the writing is. */
function setAt(
  sheet: Sheet,
  text: string,
  style: Style,
  y: number,
  align: Box["align"],
  color: string,
) {
  const [line] = linesOf(sheet, text, style, INNER.width);
  sheet.pdf.fillColor(color);
  if (line) setLines(sheet, [line], style, y - style.size, { ...INNER, align });
  sheet.pdf.fillColor(INK.text);
}
