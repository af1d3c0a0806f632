import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bringChromium } from "./e2e/support/bring-chromium.ts";

/** Everything that `npm test` looks at. The last line it prints is the sum: "N passed, N failed". */
const ROOT = join(import.meta.dirname, "..");
const reports = mkdtempSync(join(tmpdir(), "kindline-reports-"));

type Sum = { passed: number; failed: number };

const isTidy = step("The check of types, lint and form", "npm", ["run", "--silent", "check"]);
const sums = [runVitest(), runPlaywright()];
rmSync(reports, { recursive: true });

const passed = sums.reduce((sum, one) => sum + one.passed, 0);
const failed = sums.reduce((sum, one) => sum + one.failed, 0);
if (!isTidy) console.log("\nThe check has failed; what it found stands at the top.");
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = isTidy && failed === 0 ? 0 : 1;

function runVitest(): Sum {
  const report = join(reports, "vitest.json");
  const isGood = step("Unit tests and tests on PostgreSQL", "vitest", [
    ...["--config", "tests/vitest.config.ts", "run", "--reporter=default"],
    ...["--reporter=json", `--outputFile.json=${report}`],
  ]);
  const { numPassedTests = 0, numFailedTests = 0 } = read(report);
  return sumOf(isGood, numPassedTests, numFailedTests);
}

function runPlaywright(): Sum {
  if (!bringChromium()) return { passed: 0, failed: 1 };
  const report = join(reports, "playwright.json");
  const isGood = step(
    "Browser tests",
    "playwright",
    ["test", "--config", "tests/e2e/playwright.config.ts", "--reporter=list,json"],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  const { expected = 0, flaky = 0, unexpected = 0 } = read(report).stats ?? {};
  return sumOf(isGood, expected + flaky, unexpected);
}

/** What ends badly without a failed test, such as a file that cannot be read, is a failure too. */
const sumOf = (isGood: boolean, right: number, wrong: number): Sum => ({
  passed: right,
  failed: isGood ? wrong : Math.max(wrong, 1),
});

type Report = {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; flaky: number; unexpected: number };
};

const read = (file: string): Report =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};

function step(title: string, command: string, parameters: string[], env = {}) {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(command, parameters, {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  return status === 0;
}
