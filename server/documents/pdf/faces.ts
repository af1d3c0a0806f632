import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as fontkit from "fontkit";

export type Weight = 400 | 600;

/**
 * In cuts of one weight, as what is embedded in a file cannot be variable. The Arabic letters of the pages are put
 * together from strokes and dots, from which no reader gets the word back; these are whole.
 */
const FACES = [
  { name: "figtree-latin", family: "figtree", part: "latin" },
  { name: "figtree-latin-ext", family: "figtree", part: "latin-ext" },
  { name: "readex-pro-arabic", family: "readex-pro", part: "arabic" },
] as const;

export type FaceName = (typeof FACES)[number]["name"];

const [FIRST] = FACES;
const require = createRequire(import.meta.url);
const opened = new Map<string, fontkit.Font>();

/** @returns the face that has the character; of what none has the first one shows its box. */
export function faceOf(point: number): FaceName {
  const face = FACES.find(({ name }) => fontOf(name, 400).hasGlyphForCodePoint(point));
  return (face ?? FIRST).name;
}

/** Its letters join, and run to the left. */
export const isJoined = (face: FaceName) => face === "readex-pro-arabic";

export function registerFaces(pdf: PDFKit.PDFDocument) {
  for (const { name } of FACES) {
    for (const weight of [400, 600] satisfies Weight[]) {
      // The library takes a font that is open already, which its types do not know.
      pdf.registerFont(`${name}-${weight}`, fontOf(name, weight) as unknown as ArrayBuffer);
    }
  }
}

function fontOf(name: FaceName, weight: Weight) {
  const key = `${name}-${weight}`;
  const font = opened.get(key) ?? open(name, weight);
  opened.set(key, font);
  return font;
}

function open(name: FaceName, weight: Weight) {
  const { family, part } = FACES.find((face) => face.name === name) ?? FIRST;
  const folder = dirname(require.resolve(`@fontsource/${family}/package.json`));
  const font = fontkit.create(
    readFileSync(join(folder, "files", `${family}-${part}-${weight}-normal.woff`)),
  );
  if (!("layout" in font)) throw new Error(`${name} is a collection of fonts`);
  return isJoined(name) ? readable(font) : font;
}

/** Two letters in one shape are noted as they stand, from left to right: that is how readers turn a line around. */
function readable(font: fontkit.Font): fontkit.Font {
  const layout = font.layout.bind(font);
  font.layout = (...asked) => {
    const run = layout(...asked);
    run.glyphs = run.glyphs.map((glyph) =>
      glyph.codePoints.length < 2
        ? glyph
        : Object.create(glyph, { codePoints: { value: glyph.codePoints.toReversed() } }),
    );
    return run;
  };
  return font;
}
