import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { getRequest, Line } from "../clients/requests.ts";
import type { Bench } from "../core.ts";
import { interleave } from "../rounds.ts";
import { startServer, type Server } from "../servers/child.ts";
import type { Measured } from "../table.ts";
import { buyFor, moveIn, signIn } from "../world.ts";

type Side = { server: Server; lines: Line[]; path: string };

const LINES = 16;
const CUSTOMERS = 40;
const NEXT_APP = join(import.meta.dirname, "../next-route");

/** The same signed-in read behind our gate, behind a route handler of Next, and written by hand on pg. */
export async function measureReads({ databaseUrl, scale, opened }: Bench): Promise<Measured[]> {
  const cookies = await makeReaders();
  await buildNextApp(opened);
  const raw = await startServer("raw-reads", databaseUrl, opened);
  const ours = await startServer("ours", databaseUrl, opened);
  const next = await startServer("next-route", databaseUrl, opened);

  const paths = {
    "people.me": { ours: "/api/trpc/people.me", route: "/me", goal: { atLeast: 2 } },
    "plans.overview": {
      ours: "/api/trpc/plans.overview",
      route: "/overview",
      goalOfRaw: { atLeast: 0.3 },
    },
  };
  const measured: Measured[] = [];
  for (const [what, path] of Object.entries(paths)) {
    const sides = {
      ours: open(ours, path.ours),
      next: open(next, path.route),
      raw: open(raw, path.route),
    };
    const run = (side: Side) => () => requestsPerSecond(side, cookies, scale.reads.roundMs);
    for (const side of Object.values(sides)) await run(side)();
    const samples = await interleave(scale.reads, {
      ours: run(sides.ours),
      next: run(sides.next),
      raw: run(sides.raw),
    });
    for (const { lines } of Object.values(sides)) for (const line of lines) line.close();
    measured.push({
      what,
      unit: "requests/s",
      ours: samples.ours,
      rivals: {
        "Next route": { samples: samples.next, ...("goal" in path ? { goal: path.goal } : {}) },
        "raw node:http + pg": {
          samples: samples.raw,
          ...("goalOfRaw" in path ? { goal: path.goalOfRaw } : {}),
        },
      },
    });
  }
  return measured;
}

async function makeReaders() {
  const people = await moveIn(CUSTOMERS);
  await buyFor(people.map(({ personId }) => personId));
  return signIn(people.map(({ personId }) => personId));
}

/** Into a folder of its own, gone again afterwards. */
async function buildNextApp(opened: AsyncDisposableStack) {
  const stop = new AbortController();
  opened.defer(() => rm(join(NEXT_APP, ".next"), { recursive: true, force: true }));
  opened.defer(() => stop.abort());
  const next = join(import.meta.dirname, "../../node_modules/next/dist/bin/next");
  await promisify(execFile)(process.execPath, [next, "build", NEXT_APP], {
    signal: stop.signal,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
}

const open = (server: Server, path: string): Side => ({
  server,
  path,
  lines: Array.from({ length: LINES }, () => new Line(server.port)),
});

async function requestsPerSecond({ lines, path }: Side, cookies: string[], forMs: number) {
  const began = performance.now();
  const until = began + forMs;
  let answered = 0;
  await Promise.all(
    lines.map(async (line, index) => {
      for (let turn = index; performance.now() < until; turn += LINES) {
        await line.ask(getRequest(path, cookies[turn % cookies.length] ?? ""));
        answered += 1;
      }
    }),
  );
  return (answered / (performance.now() - began)) * 1000;
}
