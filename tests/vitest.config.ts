import { defineConfig } from "vitest/config";

/** Real PostgreSQL, a fresh database for each file, at most two files at a time. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**"],
    pool: "forks",
    maxWorkers: 2,
    globalSetup: ["tests/support/postgres.ts"],
    setupFiles: ["tests/support/database.ts"],
    testTimeout: 60_000,
    hookTimeout: 30_000,
    env: { NODE_ENV: "test", TZ: "UTC" },
  },
});
