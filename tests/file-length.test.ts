import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const MOST_LINES = 200;

/** Written by a program. What only lists (texts, the schema, migrations, held-out questions) is no code, and not looked at. */
const GENERATED = ["server/platform/prisma/**", "next-env.d.ts", "tests/e2e/.output/**"];

const files = globSync(
  ["*.{ts,js}", "{.config,app,bench,prisma,server,tests}/**/*.{ts,tsx,js,mjs}"],
  {
    cwd: ROOT,
    exclude: GENERATED,
  },
);

const lengthOf = (file: string) => readFileSync(join(ROOT, file), "utf8").split("\n").length - 1;

test("no file of the program, and no test, is longer than 200 lines", () => {
  expect(files.length).toBeGreaterThan(1000);
  const lengths = files.map((file) => ({ file, lines: lengthOf(file) }));
  expect(lengths.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
});
