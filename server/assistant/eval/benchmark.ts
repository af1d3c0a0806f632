import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { bytesOf } from "../classifier/file.ts";
import { learn } from "../classifier/learn.ts";
import { type Model, scoresOf } from "../classifier/model.ts";

const row = z.object({ text: z.string().min(1), category: z.string().min(1) });
type Row = z.output<typeof row>;

/** The classifier of this assistant, taught with an outside set and tested with its other part. */
export function benchmark(trainPath: string, testPath: string) {
  const [train, test] = [rowsOf(trainPath), rowsOf(testPath)];
  const began = performance.now();
  const model = learn(train.map(({ text, category }) => ({ text, labels: [category] })));
  const seconds = (performance.now() - began) / 1000;
  const asked = performance.now();
  const guesses = test.map(({ text }) => likeliest(model, text));
  const microseconds = ((performance.now() - asked) * 1000) / Math.max(1, test.length);
  const bytes = bytesOf(model);
  return {
    trained: train.length,
    tested: test.length,
    categories: model.labels.length,
    accuracy: rounded(rightOf(test, guesses) / test.length),
    macroF1: rounded(macroF1(test, guesses)),
    trainingSeconds: rounded(seconds),
    modelBytes: bytes.length,
    microsecondsPerMessage: Math.round(microseconds),
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

const rowsOf = (path: string): Row[] =>
  z
    .array(row)
    .parse(parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true }));

function likeliest(model: Model, text: string): string {
  const scores = scoresOf(model, text);
  let best = 0;
  for (let label = 1; label < scores.length; label++) {
    if ((scores[label] ?? 0) > (scores[best] ?? 0)) best = label;
  }
  return model.labels[best] ?? "";
}

const rightOf = (rows: Row[], guesses: string[]) =>
  rows.filter(({ category }, index) => guesses[index] === category).length;

function macroF1(rows: Row[], guesses: string[]) {
  const categories = new Set(rows.map(({ category }) => category));
  const scores = Array.from(categories, (category) => {
    const is = rows.map((one) => one.category === category);
    const right = is.filter((one, index) => one && guesses[index] === category).length;
    const guessed = guesses.filter((guess) => guess === category).length;
    return (2 * right) / (is.filter(Boolean).length + guessed);
  });
  return scores.reduce((sum, one) => sum + one, 0) / scores.length;
}

const rounded = (number: number) => Math.round(number * 10_000) / 10_000;
