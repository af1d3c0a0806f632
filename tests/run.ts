import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bringChromium } from "./e2e/support/bring-chromium.ts";

type Sum = { passed: number; failed: number };
type Report = {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; flaky: number; unexpected: number };
};

runEverything();

/** All that `npm test` looks at. The last line it prints is the sum: "N passed, N failed". */
function runEverything() {
  const reports = mkdtempSync(join(tmpdir(), "kindline-reports-"));
  const isTidy = step("The check of types, lint and form", "npm", "run", "--silent", "check");
  const sums = [runVitest(reports), runPlaywright(reports)];
  rmSync(reports, { recursive: true });

  const total = (of: keyof Sum) => sums.reduce((sum, one) => sum + one[of], 0);
  if (!isTidy) console.log("\nThe check has failed; what it found stands at the top.");
  console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
  process.exitCode = isTidy && total("failed") === 0 ? 0 : 1;
}

function runVitest(reports: string): Sum {
  const report = join(reports, "vitest.json");
  const config = ["--config", "tests/vitest.config.ts"];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const isGood = step(
    "Unit tests and tests on PostgreSQL",
    "vitest",
    "run",
    ...config,
    ...reporters,
  );
  const { numPassedTests = 0, numFailedTests = 0 } = read(report);
  return honest(isGood, { passed: numPassedTests, failed: numFailedTests });
}

function runPlaywright(reports: string): Sum {
  if (!bringChromium()) return { passed: 0, failed: 1 };
  const report = join(reports, "playwright.json");
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
  const config = ["--config", "tests/e2e/playwright.config.ts"];
  const isGood = step("Browser tests", "playwright", "test", ...config, "--reporter=list,json");
  const { expected = 0, flaky = 0, unexpected = 0 } = read(report).stats ?? {};
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
  const cwd = join(import.meta.dirname, "..");
  const shell = process.platform === "win32";
  return spawnSync(program, parameters, { cwd, shell, stdio: "inherit" }).status === 0;
}
