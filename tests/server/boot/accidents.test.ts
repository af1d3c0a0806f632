import { rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
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

vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

const DATA_DIR = newDataFolder();
let program: Program;

async function start(env: Record<string, string> = {}) {
  program = await runProgram({ DATA_DIR, DEMO: "0", LOG_LEVEL: "info", ...env });
  await program.ready();
}

/** Loaded into each process of the program: what it says happens when that one is told SIGUSR2. */
function accident(code: string) {
  const file = join(DATA_DIR, "accident.mjs");
  writeFileSync(file, `process.on("SIGUSR2", () => { ${code} });`);
  return { NODE_OPTIONS: `--import=${file}` };
}

beforeAll(buildOnce);
afterEach(() => program.stop());
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }));

test.each([
  ["an exception that nobody caught", `throw new Error("the unforeseen\\r\\nforged line");`],
  ["a promise that nobody waited for", `Promise.reject(new Error("the unforeseen"));`],
])("%s is logged with an id, and the program ends cleanly", async (_, code) => {
  await start(accident(code));
  program.kill("SIGUSR2");
  expect(await program.exited).toBe(1);

  // Next says it too, in words of its own, and on another line out.
  const line = program
    .said()
    .split("\n")
    .find((text) => text.startsWith("{") && text.includes("the unforeseen"));
  expect(JSON.parse(line ?? "{}")).toMatchObject({
    level: "fatal",
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    msg: "something unforeseen happened; stopping",
  });
  expect(postgresIn(DATA_DIR)).toBeNull();
});

test("an exception in what answers is logged with an id, and another one answers", async () => {
  await start(accident(`throw new Error("the unforeseen");`));
  const [broken = 0] = workersOf(program);
  process.kill(broken, "SIGUSR2");

  await vi.waitFor(() => expect(program.said()).toContain("Kindline answers again."), {
    timeout: 30_000,
  });
  expect(await isWell(program.url)).toBe(true);
  expect(program.said()).toMatch(/"id":"[0-9a-f-]{36}","msg":"something unforeseen happened/);
  expect(program.said()).toContain("A web process ended (code 1). Starting another …");
});

test("who sends a request drop by drop is let go, and others do not notice", async () => {
  await start();
  const { port } = new URL(program.url);
  const slow = connect(Number(port), "127.0.0.1");
  slow.on("error", () => {});
  const began = Date.now();
  const closed = new Promise((resolve) => slow.once("close", resolve));
  slow.write("GET /health HTTP/1.1\r\nHost: localhost\r\n");
  const dripping = setInterval(() => slow.write("X-Slow: 1\r\n"), 1000);
  slow.resume();

  await wait(1000);
  expect(await isWell(program.url)).toBe(true);
  await closed;
  clearInterval(dripping);
  expect(Date.now() - began).toBeLessThan(20_000);
});

test("a second signal does not wait for the first", async () => {
  await start(accident("setInterval(() => {}, 1000);"));
  const { port } = new URL(program.url);
  // A request that is never finished would hold the stop up for a while.
  const open = connect(Number(port), "127.0.0.1");
  open.on("error", () => {});
  open.write("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n");
  await wait(300);
  program.kill("SIGTERM");
  await wait(1200);
  const before = Date.now();
  program.kill("SIGTERM");
  await program.exited;
  expect(Date.now() - before).toBeLessThan(1000);
  await start();
});
