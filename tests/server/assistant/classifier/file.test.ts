import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { fingerprintOf, remembered } from "#server/assistant/classifier/file.ts";
import { learn } from "#server/assistant/classifier/learn.ts";
import { scoresOf } from "#server/assistant/classifier/model.ts";

const phrases = [
  ["when do I pay", "pay"],
  ["when is my next payment due", "pay"],
  ["what do I owe", "pay"],
  ["I want to send it back", "return"],
  ["how do I return the shoes", "return"],
].map(([text = "", label = ""]) => ({ text, labels: [label] }));

const folder = mkdtempSync(join(tmpdir(), "kindline-model-"));
const file = join(folder, "cache/model");
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(file, { force: true }));

/** One start of the program. @returns how it guesses, and whether it had to learn. */
function start(fingerprint = "as before") {
  let learned = false;
  const model = remembered(file, fingerprint, () => {
    learned = true;
    return learn(phrases);
  });
  const guesses = phrases.map(({ text }) => scoresOf(model, text));
  return { learned, guesses };
}

test("only the first start learns, and the second one guesses exactly alike", () => {
  const first = start();
  expect(first.learned).toBe(true);
  const { mtimeMs } = statSync(file);

  const second = start();

  expect(second).toEqual({ learned: false, guesses: first.guesses });
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
});

test.each<[string, (whole: Buffer) => Buffer]>([
  ["cut short", (whole) => whole.subarray(0, whole.length / 2)],
  ["empty", () => Buffer.alloc(0)],
  ["of other bytes", () => Buffer.from("no model at all".repeat(100))],
  [
    "changed in one bit",
    (whole) => Buffer.from(whole.with(whole.length - 3, (whole.at(-3) ?? 0) ^ 1)),
  ],
])("a file that is %s is learned anew and replaced", (_, spoil) => {
  start();
  const whole = readFileSync(file);
  writeFileSync(file, spoil(whole));

  expect(start().learned).toBe(true);

  expect(readFileSync(file).equals(whole)).toBe(true);
  expect(start().learned).toBe(false);
});

test("other phrases or other code are learned anew", () => {
  start("the phrases of before");
  expect(start("the phrases of now").learned).toBe(true);
  expect(start("the phrases of now").learned).toBe(false);
});

test("where nothing can be written, every start learns and none fails", () => {
  writeFileSync(join(folder, "a-file"), "");
  const nowhere = join(folder, "a-file/model");
  for (let time = 0; time < 2; time += 1) {
    expect(remembered(nowhere, "x", () => learn(phrases)).labels).toEqual(["pay", "return"]);
  }
});

test("one changed, renamed or added file is another fingerprint", () => {
  const sources = mkdtempSync(join(folder, "sources-"));
  writeFileSync(join(sources, "en.txt"), "# pay\nwhen do I pay\n");
  const seen = [fingerprintOf([sources])];
  expect(fingerprintOf([sources])).toBe(seen[0]);

  writeFileSync(join(sources, "en.txt"), "# pay\nwhen do I pay?\n");
  seen.push(fingerprintOf([sources]));
  writeFileSync(join(sources, "de.txt"), "");
  seen.push(fingerprintOf([sources]));

  expect(new Set(seen).size).toBe(3);
});
