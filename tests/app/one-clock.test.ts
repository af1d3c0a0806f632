import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** Of the page's request, of the library, of the machine: each would show another time than the one beside it. */
const CLOCKS = /\buseNow\b|\bgetNow\b|\bnew Date\(\)|\bDate\.now\b/u;

/** What measures how long something takes, or when a kept thing is too old, shows no time. */
const MEASURES = [
  "app/(public)/sign-in/asked.ts",
  "app/(public)/sign-in/use-request-code.ts",
  "app/_chat/live.tsx",
  "app/_chat/pen.ts",
  "app/_chat/tab.ts",
];

const readers = (files: string[]) =>
  files.filter((file) => CLOCKS.test(readFileSync(join(ROOT, file), "utf8")));

test("every time on a screen comes from the one clock of the page", () => {
  const files = globSync("app/**/*.{ts,tsx}", { cwd: ROOT }).toSorted();
  expect(files.length).toBeGreaterThan(300);
  expect(readers(files).filter((file) => !MEASURES.includes(file))).toEqual([
    "app/_i18n/request.ts",
    "app/_ui/clock.ts",
  ]);
});

test("what only measures a duration is still there, and still does", () => {
  expect(readers(MEASURES)).toEqual(MEASURES);
});
