const AROUND = 160;

export type Excerpt = { before: string; passage: string; after: string };

/** A passage in as much of its text as fits beside it; whole words, and dots where it is cut. */
export function excerptOf(text: string, from: number, to: number): Excerpt {
  const before = text.slice(0, from);
  const after = text.slice(to);
  return { before: lastOf(before), passage: text.slice(from, to), after: firstOf(after) };
}

function lastOf(text: string) {
  if (text.length <= AROUND) return text;
  const cut = text.slice(-AROUND).toWellFormed();
  return `… ${cut.slice(cut.search(/\s/) + 1)}`;
}

function firstOf(text: string) {
  if (text.length <= AROUND) return text;
  return `${text
    .slice(0, AROUND)
    .toWellFormed()
    .replace(/\s\S*$/, "")} …`;
}

/** Not in the middle of a letter, not empty, and not of spaces alone. */
export function isPassage(text: string, from: number, to: number) {
  if (from < 0 || to > text.length || from >= to) return false;
  const passage = text.slice(from, to);
  return passage.isWellFormed() && passage.trim() !== "";
}
