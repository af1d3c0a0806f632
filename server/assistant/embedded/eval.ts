import { intentClassifier, readPhrases } from "./corpus.ts";
import type { Intent } from "./intents.ts";
import { LANGUAGES, type Language } from "#server/platform/locale.ts";

export type Score = { right: number; of: number; missed: string[] };

export function evaluate(folder: string): Map<Language, Map<Intent, Score>> {
  const classify = intentClassifier();
  return new Map(
    LANGUAGES.map((language) => {
      const scores = new Map<Intent, Score>();
      for (const { text, label } of readPhrases(folder, language)) {
        const score = scores.get(label) ?? { right: 0, of: 0, missed: [] };
        const [best] = classify(text, language);
        score.of++;
        if (best?.label === label) score.right++;
        else score.missed.push(`${text} → ${best?.label}`);
        scores.set(label, score);
      }
      return [language, scores];
    }),
  );
}

export function accuracyOf(scores: Map<Intent, Score>): number {
  const all = [...scores.values()];
  const sum = (part: (score: Score) => number) =>
    all.reduce((total, score) => total + part(score), 0);
  return sum(({ right }) => right) / sum(({ of }) => of);
}

/** `node server/assistant/embedded/eval.ts tests/server/assistant/embedded/held-out` prints the table. */
if (import.meta.main) {
  for (const [language, scores] of evaluate(process.argv[2] ?? ".")) {
    console.log(`${language}: ${(accuracyOf(scores) * 100).toFixed(1)} %`);
    for (const [intent, { right, of, missed }] of scores) {
      console.log(
        `  ${intent.padEnd(16)} ${right}/${of}${missed.map((line) => `\n    ${line}`).join("")}`,
      );
    }
  }
}
