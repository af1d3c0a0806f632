/** "Astrid Maria Lindqvist" → "AL", "محمد العلي" → "م‌ع"; at most two letters, whole ones in any script. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = chosen.map((word) => firstLetter(word ?? "").toLocaleUpperCase());
  // Arabic letters would join; a zero-width non-joiner keeps them two.
  return letters.join("\u200c");
}

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** An Arabic name's article is not its initial. */
const firstLetter = (word: string) =>
  [...letters.segment(word.replace(/^ال(?=.{2})/u, ""))][0]?.segment ?? "";
