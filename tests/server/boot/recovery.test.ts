import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openCustomer } from "#tests/support/program-customer.ts";
import {
  buildOnce,
  isWell,
  newDataFolder,
  postgresIn,
  runProgram,
  workersOf,
  type Program,
} from "#tests/support/program.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

const DATA_DIR = newDataFolder();
let program: Program;
let isUsual = false;
let usualMs = 0;

async function start(env: Record<string, string> = {}) {
  program = await runProgram({ DATA_DIR, DEMO: "0", LOG_LEVEL: "error", ...env });
  isUsual = !("WEB_CONCURRENCY" in env);
  return program.ready();
}

/** A start takes its time: whoever needs nothing of their own goes on with the one that runs. */
async function startUnlessRunning() {
  const { exitCode, signalCode } = program.child;
  if (isUsual && exitCode === null && signalCode === null) return;
  await program.stop();
  await start();
}

beforeAll(async () => {
  await buildOnce();
  usualMs = await start();
});
afterAll(async () => {
  await program.stop();
  rmSync(DATA_DIR, { recursive: true, force: true });
});

function killPostgres(dataDir = DATA_DIR) {
  const pid = postgresIn(dataDir);
  if (pid === null) throw new Error("There is no PostgreSQL to kill");
  process.kill(pid, "SIGKILL");
}

/** Nothing of before is waited for. On a machine that others use, too, only another start says how long one takes. */
const asQuickAsEver = () => 2 * usualMs;

test("after the program is killed the next start takes its database over", async () => {
  await startUnlessRunning();
  program.kill("SIGKILL");
  await program.exited;
  expect(postgresIn(DATA_DIR)).not.toBeNull();
  expect(await start()).toBeLessThan(asQuickAsEver());
});

test("after everything is killed the next start recovers by itself", async () => {
  await startUnlessRunning();
  program.kill("SIGKILL");
  killPostgres();
  await program.exited;
  expect(await start()).toBeLessThan(asQuickAsEver());
});

test("a database folder that was only half made is made again", async () => {
  const dataDir = newDataFolder();
  mkdirSync(join(dataDir, "postgres.new/base"), { recursive: true });
  writeFileSync(join(dataDir, "postgres.new/PG_VERSION"), "18\n");
  const beside = await runProgram({ DATA_DIR: dataDir, DEMO: "0" });
  await beside.ready();
  await beside.stop();
  rmSync(dataDir, { recursive: true });
});

test("a PostgreSQL that is killed comes back while the program runs", async () => {
  await startUnlessRunning();
  killPostgres();
  await vi.waitFor(async () => expect(await isWell(program.url)).toBe(false), { timeout: 5000 });
  await vi.waitFor(async () => expect(await isWell(program.url)).toBe(true), { timeout: 30_000 });
});

/** The one process that answers. */
function workerOf(running: Program) {
  const [worker, ...others] = workersOf(running);
  if (worker === undefined || others.length > 0) throw new Error("There is not one that answers");
  return worker;
}

test("a web process that is killed is replaced; its database and its customers' streams go on", async () => {
  await startUnlessRunning();
  const customer = await openCustomer(program.url, DATA_DIR);
  await vi.waitFor(() => expect(customer.starts()).toBe(1), { timeout: 10_000 });
  await customer.send("Hello");
  await vi.waitFor(() => expect(customer.seqs).toContain(1), { timeout: 10_000 });
  const [killed, postgres] = [workerOf(program), postgresIn(DATA_DIR)];

  process.kill(killed, "SIGKILL");

  await vi.waitFor(() => expect(customer.starts()).toBe(2), { timeout: 30_000 });
  const { seq } = await customer.send("Are you still there?");
  await vi.waitFor(() => expect(customer.seqs).toContain(seq), { timeout: 10_000 });
  customer.close();
  expect(new Set(customer.seqs).size).toBe(customer.seqs.length);
  expect(workerOf(program)).not.toBe(killed);
  expect(postgresIn(DATA_DIR)).toBe(postgres);
  expect(program.said()).toContain("A web process ended (SIGKILL). Starting another …");
  expect(program.said()).toContain("Kindline answers again.");
  expect(program.said()).toContain('"msg":"a web process died; starting another"');
});

test("after the whole program is killed, the streams of before come back to the next one", async () => {
  await startUnlessRunning();
  const { port } = new URL(program.url);
  const customer = await openCustomer(program.url, DATA_DIR);
  await vi.waitFor(() => expect(customer.starts()).toBe(1), { timeout: 10_000 });
  program.kill("SIGKILL");
  await program.exited;

  await start({ PORT: port });

  await vi.waitFor(() => expect(customer.starts()).toBe(2), { timeout: 10_000 });
  const { seq } = await customer.send("Hello again");
  await vi.waitFor(() => expect(customer.seqs).toContain(seq), { timeout: 10_000 });
  customer.close();
});

test("a web process that cannot even start is a start that failed, and leaves nothing behind", async () => {
  const file = join(DATA_DIR, "broken.mjs");
  await program.stop();
  writeFileSync(
    file,
    `import cluster from "node:cluster";
     if (cluster.isWorker) throw new Error("the reason");`,
  );
  program = await runProgram({ DATA_DIR, DEMO: "0", NODE_OPTIONS: `--import=${file}` });
  expect(await program.exited).toBe(1);
  expect(program.said()).toContain("the reason");
  expect(program.said()).toContain("A web process ended (code 1) before it could answer");
  expect(postgresIn(DATA_DIR)).toBeNull();
});

test("with several processes one that dies is replaced, and all end together", async () => {
  await program.stop();
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
