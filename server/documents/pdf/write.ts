import Pdf from "pdfkit";
import { setImmediate } from "node:timers/promises";
import type { Readable } from "node:stream";
import type { Block, Document, Fact } from "./document.ts";
import { registerFaces } from "./faces.ts";
import { linesOf, type Style } from "./lines.ts";
import {
  BODY,
  HEADING,
  hasRoomFor,
  INK,
  INNER,
  leading,
  openSheet,
  rule,
  setLines,
  STRONG,
  TITLE,
  turnPage,
  type Sheet,
} from "./sheet.ts";
import { actualOf, writeTable } from "./table.ts";

/**
 * A tagged file (PDF/UA-1): in its tree stand headings, paragraphs and tables as they are read out. It is written
 * while it is sent; whoever goes away ends the writing.
 */
export function pdfOf(document: Document): Readable {
  const pdf = new Pdf({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: document.locale,
    info: { Title: document.title, Author: "Kindline", Creator: "Kindline", Producer: "Kindline" },
    ...UNIVERSAL,
  });
  write(pdf, document).catch((error: Error) => pdf.destroy(error));
  return pdf;
}

/** The library knows the standard, its types do not yet; nor that text need not begin in one of its own fonts. */
const UNIVERSAL = { subset: "PDF/UA", font: "" } as object;

async function write(pdf: PDFKit.PDFDocument, document: Document) {
  registerFaces(pdf);
  const sheet = openSheet(pdf, document);
  turnPage(sheet);
  sheet.y += 10;
  writeText(sheet, "H1", document.title, TITLE);
  sheet.y += 8;
  for (const block of document.blocks) await writeBlock(sheet, block);
  sheet.root.end();
  pdf.end();
}

async function writeBlock(sheet: Sheet, block: Block) {
  if (block.kind === "heading") {
    sheet.y += 14;
    if (!hasRoomFor(sheet, 6 * leading(HEADING))) turnPage(sheet);
    writeText(sheet, "H2", block.text, HEADING);
    sheet.y += 4;
  }
  if (block.kind === "paragraph") {
    writeText(sheet, "P", block.text, BODY);
    sheet.y += 6;
  }
  if (block.kind === "facts") writeFacts(sheet, block.facts);
  if (block.kind === "table") await writeTable(sheet, block.columns, block.rows, breather(sheet));
}

const ROWS_AT_ONCE = 10;

/** Other requests are answered in between. */
function breather({ pdf }: Sheet) {
  let rows = 0;
  return async () => {
    rows += 1;
    if (rows % ROWS_AT_ONCE === 0) await setImmediate();
    if (pdf.destroyed) throw new Error("Whoever wanted the document has gone");
  };
}

function writeText(sheet: Sheet, type: "H1" | "H2" | "P", text: string, style: Style) {
  const { pdf, root } = sheet;
  for (const lines of pagesOf(sheet, text, style)) {
    if (!hasRoomFor(sheet, lines.length * leading(style))) turnPage(sheet);
    root.add(
      pdf.struct(type, actualOf(sheet, text), () => {
        pdf.fillColor(INK.text);
        setLines(sheet, lines, style, sheet.y, { ...INNER, align: "start" });
      }),
    );
    sheet.y += lines.length * leading(style);
  }
}

const MOST_LINES = 40;

function pagesOf(sheet: Sheet, text: string, style: Style) {
  const lines = linesOf(sheet, text, style, INNER.width);
  return Array.from({ length: Math.ceil(lines.length / MOST_LINES) }, (_, part) =>
    lines.slice(part * MOST_LINES, (part + 1) * MOST_LINES),
  );
}

const LABEL = 150;

/** A name and what it is, each pair a row whose head is the name. */
function writeFacts(sheet: Sheet, facts: Fact[]) {
  const { pdf, root, direction } = sheet;
  const table = pdf.struct("Table");
  root.add(table);
  const [label, text] = [LABEL, INNER.width - LABEL];
  const lefts = direction === "ltr" ? [0, label] : [text, 0];
  for (const fact of facts) {
    const names = linesOf(sheet, fact.label, BODY, label - 10);
    const words = linesOf(sheet, fact.text, STRONG, text);
    const height = Math.max(names.length, words.length) * leading(BODY) + 3;
    if (!hasRoomFor(sheet, height)) turnPage(sheet);
    const row = pdf.struct("TR");
    table.add(row);
    const add = (type: "TH" | "TD", said: string, color: string, draw: () => void) =>
      row.add(
        pdf.struct(type, { ...actualOf(sheet, said), ...(type === "TH" && ROW) }, () => {
          pdf.fillColor(color);
          draw();
        }),
      );
    const boxAt = (place: number, width: number) => ({
      left: INNER.left + (lefts[place] ?? 0),
      width,
      align: "start" as const,
    });
    add("TH", fact.label, INK.soft, () => setLines(sheet, names, BODY, sheet.y, boxAt(0, label)));
    add("TD", fact.text, INK.text, () => setLines(sheet, words, STRONG, sheet.y, boxAt(1, text)));
    row.end();
    sheet.y += height;
  }
  table.end();
  sheet.y += 8;
  rule(sheet);
  sheet.y += 8;
}

const ROW = { scope: "Row" };
