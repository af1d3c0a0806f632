import { diffArrays, diffWordsWithSpace } from "diff";

export type Part = { text: string; kind: "same" | "added" | "removed" };
/** A paragraph, word by word where it was changed. */
export type Paragraph = Part[];

/** Texts that have nothing in common would take long to compare word by word, and say nothing. */
const TIME_MS = 200;

/** What became of each paragraph: those in the same place are compared by their words. */
export function changesOf(before: string, after: string): Paragraph[] {
  const pieces = diffArrays(paragraphsOf(before), paragraphsOf(after));
  return pieces.flatMap((piece, index) => {
    if (piece.removed && pieces[index + 1]?.added) {
      return together(piece.value, pieces[index + 1]?.value ?? []);
    }
    if (piece.added && pieces[index - 1]?.removed) return [];
    return piece.value.map((text) => [{ text, kind: kindOf(piece) }]);
  });
}

export type Stretch = { isSame: boolean; paragraphs: Paragraph[] };

/** More of what stays, one after the other, than this is folded: a reviewer looks for what does not. */
const LEFT_OPEN = 3;

/** What stays in one piece and what does not, by turns. The last paragraph before a change stays with it. */
export function stretchesOf(paragraphs: Paragraph[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const paragraph of paragraphs) {
    const isSame = paragraph.every(({ kind }) => kind === "same");
    const last = stretches.at(-1);
    if (last?.isSame === isSame) last.paragraphs.push(paragraph);
    else stretches.push({ isSame, paragraphs: [paragraph] });
  }
  return stretches.flatMap(opened);
}

function opened(stretch: Stretch, index: number, all: Stretch[]): Stretch[] {
  const { isSame, paragraphs } = stretch;
  if (!isSame) return [stretch];
  if (paragraphs.length <= LEFT_OPEN) return [{ ...stretch, isSame: false }];
  if (index === all.length - 1) return [stretch];
  return [
    { isSame, paragraphs: paragraphs.slice(0, -1) },
    { isSame: false, paragraphs: paragraphs.slice(-1) },
  ];
}

const paragraphsOf = (text: string) => {
  const trimmed = text.trim();
  return trimmed === "" ? [] : trimmed.split(/\n\s*\n/u);
};

const kindOf = ({ added, removed }: { added?: boolean; removed?: boolean }): Part["kind"] =>
  added ? "added" : removed ? "removed" : "same";

const together = (removed: string[], added: string[]): Paragraph[] =>
  Array.from({ length: Math.max(removed.length, added.length) }, (_, at) =>
    wordsBetween(removed[at], added[at]),
  );

function wordsBetween(before: string | undefined, after: string | undefined): Paragraph {
  if (after === undefined) return [{ text: before ?? "", kind: "removed" }];
  if (before === undefined) return [{ text: after, kind: "added" }];
  const words = diffWordsWithSpace(before, after, { timeout: TIME_MS });
  if (!words) return replaced(before, after);
  const parts = gathered(words.map((word) => ({ text: word.value, kind: kindOf(word) })));
  const isRewritten = lengthOf(parts, "same") * 2 < SHARE_LEFT * (before.length + after.length);
  return isRewritten ? replaced(before, after) : parts;
}

/** Where less of a paragraph than this has stayed, its words between the others say nothing. */
const SHARE_LEFT = 0.35;
/** So few words between two changes belong to them: one reads a phrase, and not a word here and a word there. */
const FEW_WORDS = 2;

const replaced = (before: string, after: string): Paragraph => [
  { text: before, kind: "removed" },
  { text: after, kind: "added" },
];

const lengthOf = (parts: Part[], kind: Part["kind"]) =>
  parts.reduce((sum, part) => sum + (part.kind === kind ? part.text.length : 0), 0);

/** Changes that are hardly apart become one: all that is removed, then all that is added. */
function gathered(parts: Part[]): Paragraph {
  const paragraph: Paragraph = [];
  let removed = "";
  let added = "";
  function close() {
    if (removed) paragraph.push({ text: removed, kind: "removed" });
    if (added) paragraph.push({ text: added, kind: "added" });
    removed = "";
    added = "";
  }
  parts.forEach(({ text, kind }, index) => {
    const isBetween = (removed || added) && index < parts.length - 1 && isFew(text);
    if (kind !== "added" && (kind === "removed" || isBetween)) removed += text;
    if (kind !== "removed" && (kind === "added" || isBetween)) added += text;
    if (kind !== "same" || isBetween) return;
    close();
    paragraph.push({ text, kind });
  });
  close();
  return paragraph;
}

const isFew = (text: string) =>
  !text.includes("\n") && text.split(/\s+/u).filter(Boolean).length <= FEW_WORDS;
