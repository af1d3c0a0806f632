import { bareWord, normal } from "../normal.ts";

/** Words, their pairs and pairs around one word, and pieces of words: one kind weighs as much as the other. */
export const KINDS = 2;
const [WORDS, PIECES] = [0, 1] as const;

const LONGEST_WORD = 40;
const PIECE = { shortest: 3, longest: 5 };

/**
 * What a classifier sees of a text, each as a number whose lowest bit says of which kind it is. Pieces of words are what
 * endings and slips of the finger leave.
 */
export function featuresOf(text: string): Uint32Array {
  const found: number[] = [];
  const framed = ["^", ...wordsOf(text), "$"];
  for (let at = 1; at < framed.length; at++) {
    const [last = "", before = "", word = ""] = [framed[at - 2], framed[at - 1], framed[at]];
    found.push(numbered(`${before} ${word}`, WORDS));
    if (at > 1) found.push(numbered(`${last} _ ${word}`, WORDS));
    if (word !== "$") found.push(...partsOf(word));
  }
  return Uint32Array.from(found);
}

/** The same without pairs: what is named, and not how the question is put. */
export const namedIn = (text: string) => Uint32Array.from(wordsOf(text).flatMap(partsOf));

function partsOf(word: string): number[] {
  const bare = bareWord(word);
  return [
    numbered(word, WORDS),
    ...(bare === word ? [] : [numbered(bare, WORDS)]),
    ...piecesOf(word).map((piece) => numbered(piece, PIECES)),
  ];
}

export const featureOfWord = (word: string) => numbered(word, WORDS);
export const kindOf = (feature: number) => feature & 1;

function wordsOf(text: string): string[] {
  const words = normal(text).match(/[\p{L}\p{N}]+|[!?؟]+/gu) ?? [];
  return words.map((word) => (/^\p{N}+$/u.test(word) ? "#" : word.slice(0, LONGEST_WORD)));
}

function piecesOf(word: string): string[] {
  const framed = `<${word}>`;
  const pieces: string[] = [];
  for (let size = PIECE.shortest; size <= PIECE.longest; size++) {
    for (let at = 0; at + size <= framed.length; at++) pieces.push(framed.slice(at, at + size));
  }
  return pieces;
}

/** FNV-1a: of some ten thousand features hardly two are the same number. */
function numbered(text: string, kind: number): number {
  let hash = 0x811c9dc5 ^ kind;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return ((hash & ~1) | kind) >>> 0;
}
