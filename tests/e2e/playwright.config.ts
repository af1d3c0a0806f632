import { defineConfig } from "@playwright/test";
import { installedChromium } from "./support/chromium.ts";

/** One program, one database, one test after the other: the desk's queue belongs to all of them. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.test.ts",
  outputDir: ".output",
  globalSetup: "./support/portal.ts",
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
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
