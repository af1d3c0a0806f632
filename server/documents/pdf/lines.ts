import { isJoined, type Weight } from "./faces.ts";
import { type Direction, type Piece, piecesOf } from "./pieces.ts";

export type Style = { size: number; weight: Weight };

type Placed = Piece & { width: number };
export type Line = { pieces: Placed[]; width: number };

export type Setting = {
  pdf: PDFKit.PDFDocument;
  direction: Direction;
  /** Of words that have been set before: a table says the same ones again and again. */
  widths: Map<string, number>;
};

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The masked number of a card stays in one piece with its brand. */
const BETWEEN_WORDS = /(?<!····) (?!····)/;

/** Broken between words, and within one only when it is wider than a line. */
export function linesOf(setting: Setting, text: string, style: Style, width: number): Line[] {
  const space = widthOf(setting, " ", style);
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    let used = 0;
    for (const word of paragraph
      .split(BETWEEN_WORDS)
      .flatMap((one) => fitting(setting, one, style, width))) {
      const own = widthOf(setting, word, style);
      const isFull = line !== "" && used + space + own > width;
      if (isFull) lines.push(line);
      used = isFull || line === "" ? own : used + space + own;
      line = isFull || line === "" ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.map((line) => lineOf(setting, line, style));
}

/** A word as it is, or in parts that each have room. */
function fitting(setting: Setting, word: string, style: Style, width: number): string[] {
  if (widthOf(setting, word, style) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const { segment } of graphemes.segment(word)) {
    if (part !== "" && widthOf(setting, part + segment, style) > width) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}

const MOST_KNOWN = 5000;

function widthOf(setting: Setting, text: string, style: Style) {
  const { widths } = setting;
  const key = `${style.size} ${style.weight} ${text}`;
  const width = widths.get(key) ?? lineOf(setting, text, style).width;
  if (widths.size >= MOST_KNOWN) widths.clear();
  widths.set(key, width);
  return width;
}

function lineOf({ pdf, direction }: Setting, text: string, { size, weight }: Style): Line {
  const pieces = piecesOf(text, direction).map((piece) => {
    pdf.font(`${piece.face}-${weight}`, size);
    return { ...piece, width: pdf.widthOfString(piece.text, shaping(piece)) };
  });
  return { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0) };
}

type Place = { x: number; y: number; direction: Direction };

/** @param place `y`: where the letters stand */
export function setLine(
  pdf: PDFKit.PDFDocument,
  line: Line,
  { size, weight }: Style,
  place: Place,
) {
  let right = place.x;
  const placed = line.pieces.map((piece) => {
    right += piece.width;
    return { ...piece, x: right - piece.width };
  });
  // Written in the order in which it is read, whatever the side it begins on.
  for (const { text, face, x } of place.direction === "rtl" ? placed.toReversed() : placed) {
    pdf
      .font(`${face}-${weight}`, size)
      .text(text, x, place.y, { lineBreak: false, baseline: "alphabetic", ...shaping({ face }) });
  }
}

/** With a list of features, even an empty one, the library shapes words together: those that join run to the left. */
const shaping = ({ face }: Pick<Piece, "face">) => (isJoined(face) ? { features: [] } : {});
