import { readFileSync } from "node:fs";
import type { Language } from "#server/platform/locale.ts";

/**
 * Phrases of one language as a test keeps them, under headings of what is meant by them.
 * @param folder of the files "en.txt", "de.txt" …; under "# neither" stands what means nothing of it
 */
export function meantPhrases(folder: string, language: Language) {
  const [, ...sections] = readFileSync(`${folder}/${language}.txt`, "utf8").split(/^# /m);
  return sections.flatMap((section) => {
    const [heading, ...phrases] = section.trim().split("\n");
    const meant = heading === "neither" ? null : heading;
    return phrases.map((text) => ({ text, meant }));
  });
}
