import { readFileSync } from "node:fs";
import { join } from "node:path";
import { classifierOf, learn, type Example } from "./classifier.ts";
import { isIntent, type Intent } from "./intents.ts";
import { LANGUAGES, type Language } from "#server/platform/locale.ts";
import { fingerprintOf, remembered } from "./model-file.ts";

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

const HERE = import.meta.dirname;
const FILE = join(HERE, "../../../node_modules/.cache/kindline/intents");
/** All that the learned model depends on, in this folder and in the next: more than too little. */
const SOURCES = [HERE, join(HERE, "../wants-person")];

let classifier: ReturnType<typeof classifierOf<Intent>> | undefined;

export const intentClassifier = () =>
  (classifier ??= classifierOf(
    remembered(FILE, fingerprintOf(SOURCES), isIntent, () =>
      learn(LANGUAGES.flatMap((language) => readPhrases(join(HERE, "corpus"), language))),
    ),
  ));
