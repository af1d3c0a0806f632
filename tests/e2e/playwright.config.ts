import { defineConfig } from "@playwright/test";
import { installedChromium } from "./support/chromium.ts";
import { takePortal } from "./support/own-portal.ts";

takePortal();

/** Two programs side by side, each with its own database and one file of tests after the other. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.test.ts",
  outputDir: ".output",
  globalSetup: "./support/portal.ts",
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  /** A machine that is shared may be slow for a moment; the sum says how many needed it. */
  retries: process.env.CI ? 1 : 0,
  reporter: "list",
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    // Written along from the start it costs every test time; where one fails: --trace on.
    trace: "on-first-retry",
    launchOptions: {
      executablePath: installedChromium(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
