import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** Of the page's request, of the library, of the machine: each would show another time than the one beside it. */
const CLOCKS = /\buseNow\b|\bgetNow\b|\bnew Date\(\)/u;
const MACHINE = /\bDate\.now\b/u;

/** The connection and the outbox of a chat, a call, a code that is asked for, and an idle session measure how long something takes. */
const MEASURES =
  /^app\/(_chat\/(chat-provider\.tsx|(hooks|session)\/[\w-]+\.ts)|_voice\/session\/line\.ts|_account\/use-(activity|session-ending)\.ts|\(public\)\/sign-in\/[\w-]+\.ts)$/u;

const files = globSync("app/**/*.{ts,tsx}", { cwd: ROOT }).toSorted();

const reading = (clock: RegExp) =>
  files.filter((file) => clock.test(readFileSync(join(ROOT, file), "utf8")));

test("every time on a screen comes from the one clock of the page", () => {
  expect(files.length).toBeGreaterThan(300);
  expect(reading(CLOCKS)).toEqual(["app/_i18n/request.ts", "app/_ui/clock.ts"]);
});

test("a screen that looks at the machine's clock only measures with it", () => {
  expect(reading(MACHINE).filter((file) => !MEASURES.test(file))).toEqual(["app/_ui/clock.ts"]);
});
