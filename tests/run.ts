import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { bringChromium } from "./e2e/support/bring-chromium.ts";

type Sum = { passed: number; failed: number; failures?: string[] };
type Report = {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; flaky: number; unexpected: number };
  testResults?: {
    name: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
};

const ROOT = join(import.meta.dirname, "..");
const wanted = process.argv.slice(2);

if (wanted.length > 0) runNamed(wanted);
else runEverything();

/** All that `npm test` looks at. The last line it prints is the sum: "N passed, N failed". */
function runEverything() {
  const isTidy = step("The check of types, lint and form", "npm", "run", "--silent", "check");
  const sums = withReports((reports) => [runVitest(reports), runPlaywright(reports)]);
  if (!isTidy) console.log("\nThe check has failed; what it found stands at the top.");
  const failed = printSum(sums);
  process.exitCode = isTidy && failed === 0 ? 0 : 1;
}

/** `npm test -- takeover`: the tests whose path has one of these words in it. */
function runNamed(words: string[]) {
  const named = globSync("**/*.test.{ts,tsx}", { cwd: import.meta.dirname }).filter((path) =>
    words.some((word) => path.includes(word)),
  );
  const sums = withReports((reports) => [
    ...(named.every(isInBrowser) ? [] : [runVitest(reports, words)]),
    ...(named.some(isInBrowser)
      ? [runPlaywright(reports, words, named.filter(isInBrowser).length)]
      : []),
  ]);
  if (named.length === 0) console.log(`No test's path has ${words.join(" or ")} in it.`);
  const failed = printSum(sums);
  process.exitCode = named.length > 0 && failed === 0 ? 0 : 1;
}

function isInBrowser(path: string) {
  return path.startsWith("e2e/");
}

function withReports<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "kindline-reports-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns how many failed. */
function printSum(sums: Sum[]) {
  for (const failure of sums.flatMap((sum) => sum.failures ?? [])) console.log(`\n✘ ${failure}`);
  const total = (of: "passed" | "failed") => sums.reduce((all, one) => all + one[of], 0);
  console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
  return total("failed");
}

function runVitest(reports: string, words: string[] = []): Sum {
  const report = join(reports, "vitest.json");
  const config = ["--config", "tests/vitest.config.ts"];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const isGood = step(
    "Unit tests and tests on PostgreSQL",
    "vitest",
    "run",
    ...words,
    ...config,
    ...reporters,
  );
  const found = read(report);
  const { numPassedTests = 0, numFailedTests = 0 } = found;
  const failures = isGood ? [] : failuresIn(found);
  return honest(isGood, { passed: numPassedTests, failed: numFailedTests, failures });
}

/** Said again at the end: what came first is far up by then, and a log that is cut loses it. */
function failuresIn({ testResults = [] }: Report) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    const file = relative(ROOT, name);
    if (failed.length === 0) return message ? [`${file}\n${message}`] : [];
    return failed.map((test) => `${file} › ${test.fullName}\n${test.failureMessages.join("\n")}`);
  });
}

function runPlaywright(reports: string, words: string[] = [], files = Infinity): Sum {
  if (!bringChromium()) return { passed: 0, failed: 1 };
  const report = join(reports, "playwright.json");
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
  const config = ["--config", "tests/e2e/playwright.config.ts"];
  const isGood = step(
    "Browser tests",
    "playwright",
    "test",
    ...words,
    ...config,
    ...(files === 1 ? ["--workers=1"] : []),
    "--reporter=list,json",
  );
  const { expected = 0, flaky = 0, unexpected = 0 } = read(report).stats ?? {};
  if (flaky > 0) console.log(`\n${flaky} of them passed at the second attempt only; see above.`);
  return honest(isGood, { passed: expected + flaky, failed: unexpected });
}

/** What ends badly without a failed test, such as a file that cannot be read, is a failure too. */
function honest(isGood: boolean, sum: Sum): Sum {
  return isGood ? sum : { ...sum, failed: Math.max(sum.failed, 1) };
}

function read(file: string): Report {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

function step(title: string, program: string, ...parameters: string[]) {
  console.log(`\n── ${title}`);
  const shell = process.platform === "win32";
  return spawnSync(program, parameters, { cwd: ROOT, shell, stdio: "inherit" }).status === 0;
}
