import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import {
  buildOnce,
  isWell,
  newDataFolder,
  postgresIn,
  runProgram,
  workersOf,
  type Program,
} from "#tests/support/program.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 300_000 });

const DATA_DIR = newDataFolder();
let program: Program;

async function start(env: Record<string, string> = {}) {
  program = await runProgram({ DATA_DIR, DEMO: "0", LOG_LEVEL: "silent", ...env });
  return program.ready();
}

beforeAll(buildOnce);
afterEach(() => program.stop());
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }));

function killPostgres(dataDir = DATA_DIR) {
  const pid = postgresIn(dataDir);
  if (pid === null) throw new Error("There is no PostgreSQL to kill");
  process.kill(pid, "SIGKILL");
}

test("after the program is killed the next start takes its database over", async () => {
  await start();
  program.kill("SIGKILL");
  await program.exited;
  expect(postgresIn(DATA_DIR)).not.toBeNull();
  expect(await start()).toBeLessThan(10_000);
});

test("after everything is killed the next start recovers by itself", async () => {
  await start();
  program.kill("SIGKILL");
  killPostgres();
  await program.exited;
  expect(await start()).toBeLessThan(10_000);
});

test("a database folder that was only half made is made again", async () => {
  const dataDir = newDataFolder();
  mkdirSync(join(dataDir, "postgres.new/base"), { recursive: true });
  writeFileSync(join(dataDir, "postgres.new/PG_VERSION"), "18\n");
  await start({ DATA_DIR: dataDir });
  await program.stop();
  rmSync(dataDir, { recursive: true });
});

test("a PostgreSQL that is killed comes back while the program runs", async () => {
  await start();
  killPostgres();
  await vi.waitFor(async () => expect(await isWell(program.url)).toBe(false), { timeout: 5000 });
  await vi.waitFor(async () => expect(await isWell(program.url)).toBe(true), { timeout: 30_000 });
});

test("with several processes one that dies is replaced, and all end together", async () => {
  await start({ WEB_CONCURRENCY: "2" });
  const before = workersOf(program);
  expect(before).toHaveLength(2);
  const [first = 0] = before;
  process.kill(first, "SIGKILL");
  await vi.waitFor(
    () => {
      const now = workersOf(program);
      expect(now).toHaveLength(2);
      expect(now).not.toContain(first);
    },
    { timeout: 20_000, interval: 200 },
  );
  expect(await isWell(program.url)).toBe(true);

  const workers = workersOf(program);
  const { code, milliseconds } = await program.stop();

  expect(code).toBe(0);
  expect(milliseconds).toBeLessThan(5000);
  for (const worker of workers) expect(() => process.kill(worker, 0)).toThrow("ESRCH");
});

test("a worker whose primary is killed ends too", async () => {
  await start({ WEB_CONCURRENCY: "2" });
  const workers = workersOf(program);
  program.kill("SIGKILL");
  await vi.waitFor(
    () => {
      for (const worker of workers) expect(() => process.kill(worker, 0)).toThrow("ESRCH");
    },
    { timeout: 10_000, interval: 200 },
  );
  await start();
});
