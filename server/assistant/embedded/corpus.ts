import { readFileSync } from "node:fs";
import { join } from "node:path";
import { train, type Example } from "./classifier.ts";
import { isIntent, type Intent } from "./intents.ts";
import { languages, type Language } from "./language.ts";

/** "# next_payment" and under it one phrase a line, as people wrote it. */
export function readPhrases(folder: string, language: Language): Example<Intent>[] {
  const file = join(folder, `${language}.txt`);
  const [, ...sections] = readFileSync(file, "utf8").split(/^# /m);
  return sections.flatMap((section) => {
    const [label = "", ...phrases] = section.trim().split("\n");
    if (!isIntent(label)) throw new Error(`${file} has phrases for "${label}", which is no intent`);
    return phrases.map((text) => ({ text, language, label }));
  });
}

let classifier: ReturnType<typeof train<Intent>> | undefined;

/** Learned at the first message, in a second; later calls cost nothing. */
export const intentClassifier = () =>
  (classifier ??= train(
    languages.flatMap((language) => readPhrases(join(import.meta.dirname, "corpus"), language)),
  ));
