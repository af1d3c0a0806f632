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
  if (!words) {
    return [
      { text: before, kind: "removed" },
      { text: after, kind: "added" },
    ];
  }
  return words.map((word) => ({ text: word.value, kind: kindOf(word) }));
}
