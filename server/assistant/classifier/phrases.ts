import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Phrase = { label: string; text: string };

/** "# next_payment" and under it one phrase a line, as people wrote it. */
export function readPhrases(folder: string, language: string): Phrase[] {
  const [, ...sections] = readFileSync(join(folder, `${language}.txt`), "utf8").split(/^# /m);
  return sections.flatMap((section) => {
    const [label = "", ...phrases] = section.trim().split("\n");
    return phrases.map((text) => ({ label, text }));
  });
}
