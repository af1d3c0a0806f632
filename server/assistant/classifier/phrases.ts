import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Phrase = { label: string; text: string };

/**
 * "# next_payment" and under it one phrase a line, as people wrote it.
 * @returns what stands in the files of a language, in the folder itself and in those of its authors; none, where there is no file
 */
export const readPhrases = (folder: string, language: string): Phrase[] =>
  globSync(`{,*/}${language}.txt`, { cwd: folder })
    .toSorted()
    .flatMap((file) => phrasesIn(readFileSync(join(folder, file), "utf8")));

function phrasesIn(text: string): Phrase[] {
  const [, ...sections] = text.split(/^# /m);
  return sections.flatMap((section) => {
    const [label = "", ...phrases] = section.trim().split("\n");
    return phrases.map((phrase) => ({ label, text: phrase }));
  });
}
