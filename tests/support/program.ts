import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { preparePages } from "#server/boot/prepare.ts";
import { findPort } from "#server/boot/port.ts";

const ROOT = join(import.meta.dirname, "../..");
/** One build for all tests that start the program, made again only when the pages have changed. */
export const TEST_DIST = ".next-test";

/** The past of many customers is told where a test is about it. */
const OWN = { NODE_ENV: "", NEXT_DIST: TEST_DIST, DEMO_HISTORY_DAYS: "0" };

export async function buildOnce() {
  process.env.NEXT_DIST = TEST_DIST;
  await preparePages(AbortSignal.timeout(240_000));
}

export function newDataFolder() {
  const folder = mkdtempSync(join(tmpdir(), "kindline-run-"));
  chmodSync(folder, 0o755);
  return folder;
}

export type Program = Awaited<ReturnType<typeof runProgram>>;

/** The real program, as `npm start` runs it, on a port that is free. */
export async function runProgram(env: Record<string, string>) {
  const port = env.PORT ?? String(await findPort("127.0.0.1", 0));
  const child = spawn(process.execPath, ["server/main.ts"], {
    cwd: ROOT,
    // What is empty counts as not set: the tests' own settings are not the program's.
    env: Object.assign({}, process.env, OWN, { PORT: port }, env),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  }
  const exited = once(child, "exit").then(([code]) => Number(code));
  const url = `http://localhost:${port}`;

  return {
    url,
    child,
    said: () => said,
    exited,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    /** @returns how many milliseconds it took. */
    ready: async () => {
      const began = Date.now();
      while (!(await isWell(url))) {
        if (child.exitCode !== null) throw new Error(`It has ended:\n${said}`);
        await wait(50);
      }
      return Date.now() - began;
    },
    stop: async () => {
      const began = Date.now();
      child.kill("SIGTERM");
      const code = await exited;
      return { code, milliseconds: Date.now() - began };
    },
  };
}

export const isWell = (url: string) =>
  fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );

/** @returns the number of the embedded PostgreSQL's process, or null while there is none. */
export function postgresIn(dataDir: string) {
  try {
    const file = readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8");
    return Number(file.split("\n", 1)[0]);
  } catch {
    return null;
  }
}

/** @returns the numbers of the processes that answer on its behalf. */
export function workersOf({ child }: Program) {
  const listed = execFileSync("ps", ["-o", "pid=,args=", "--ppid", String(child.pid)], {
    encoding: "utf8",
  });
  const workers = listed.split("\n").filter((line) => line.includes("server/main.ts"));
  return workers.map((line) => Number.parseInt(line, 10));
}
