import bidiFactory from "bidi-js";
import { faceOf, isJoined, type FaceName } from "./faces.ts";

export type Direction = "ltr" | "rtl";

/** What is set in one go: of one face and one direction. */
export type Piece = { text: string; face: FaceName };

const bidi = bidiFactory();

/** They say how text runs, and show nothing. */
const INVISIBLE = /[\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}\u{61c}]/gu;

/** A line in the order in which it stands on paper, from left to right (Unicode's rule L2). */
export function piecesOf(line: string, direction: Direction): Piece[] {
  const text = line.replaceAll(INVISIBLE, (mark) => (isSteering(mark) ? mark : ""));
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  return ordered(runsOf(text, levels)).flatMap(({ text: run, level }) =>
    level % 2 === 0 ? byFace(run) : byFace(mirrored(run)).map(forward).toReversed(),
  );
}

const isSteering = (mark: string) => mark !== "\u{feff}" && mark !== "\u{2060}";

type Run = { text: string; level: number };

function runsOf(text: string, levels: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (const [place, level] of levels.entries()) {
    const last = runs.at(-1);
    const unit = text.charAt(place);
    if (last?.level === level) last.text += unit;
    else runs.push({ text: unit, level });
  }
  return runs
    .map((run) => ({ ...run, text: run.text.replaceAll(INVISIBLE, "") }))
    .filter((run) => run.text !== "");
}

function ordered(runs: Run[]): Run[] {
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  let result = runs;
  for (let level = highest; level >= 1; level -= 1) {
    result = flipped(result, (run) => run.level >= level);
  }
  return result;
}

/** Each longest row of those that are meant is turned around. */
function flipped(runs: Run[], isMeant: (run: Run) => boolean): Run[] {
  const result: Run[] = [];
  let row: Run[] = [];
  for (const run of runs) {
    if (isMeant(run)) {
      row.unshift(run);
      continue;
    }
    result.push(...row, run);
    row = [];
  }
  return [...result, ...row];
}

const mirrored = (text: string) =>
  Array.from(text, (letter) => bidi.getMirroredCharacter(letter) ?? letter).join("");

function byFace(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { letter, face } of faced(text)) {
    const last = pieces.at(-1);
    if (last?.face === face) last.text += letter;
    else pieces.push({ text: letter, face });
  }
  return pieces;
}

/** A space is of the word beside it: readers keep no piece that is nothing else. */
function faced(text: string) {
  const letters = Array.from(text, (letter) => ({
    letter,
    face: letter === " " ? null : faceOf(letter.codePointAt(0) ?? 0),
  }));
  const first = letters.find(({ face }) => face !== null)?.face;
  let last = first ?? faceOf(0x20);
  return letters.map(({ letter, face }) => {
    last = face ?? last;
    return { letter, face: last };
  });
}

/** The face of a script that runs to the left turns its letters itself; the spaces and signs between do not. */
const forward = ({ text, face }: Piece): Piece =>
  isJoined(face) ? { text, face } : { text: Array.from(text).toReversed().join(""), face };
