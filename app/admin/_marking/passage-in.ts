export type Range = { from: number; to: number };

/** Where what somebody has selected stands in the text itself; null: it is not in it as it is. */
export function passageIn(text: string, selected: string): Range | null {
  const words = selected.trim();
  if (!words) return null;
  const from = text.indexOf(words);
  return from < 0 ? null : { from, to: from + words.length };
}

/** Of a field; where nothing is selected it is all of it. */
export function rangeOf(text: string, { from, to }: Range): Range {
  const passage = text.slice(from, to);
  if (passage.trim() === "") return { from: 0, to: text.length };
  const start = from + (passage.length - passage.trimStart().length);
  return { from: start, to: start + passage.trim().length };
}
