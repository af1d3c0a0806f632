import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT, stampOf } from "#server/boot/stamp.ts";
import { sessionOf } from "#tests/support/demo-session.ts";
import { buildOnce, newDataFolder, runProgram } from "#tests/support/program.ts";
import { measure, type Report } from "./pages/measure.ts";
import { reportOf } from "./pages/report.ts";

import { startServer } from "./servers/child.ts";

/** How our pages do on a phone, beside a page with nothing on it in the same run: npm run lighthouse [-- --rounds=3]. */
const rounds = Number(/--rounds=(\d+)/.exec(process.argv.join(" "))?.[1] ?? 1);
const CUSTOMER = "oliver.bennett@example.com";
const AGENT = "grace@kindline.example";

await using opened = new AsyncDisposableStack();
buildEmptyPage();
await buildOnce();
const { url: origin } = await startProgram();
const emptyPage = await startServer("empty-page", "", opened);

const [customer, agent] = [await sessionOf(origin, CUSTOMER), await sessionOf(origin, AGENT)];
const plan = await firstPlan(customer);
const pages: [name: string, path: string, cookie: string | null][] = [
  ["sign-in", "/sign-in", null],
  ["home", "/", customer],
  ["plan", plan, customer],
  ["chat", "/chat", customer],
  ["help", "/help", null],
  ["desk", "/admin/desk", agent],
];

const emptyUrl = `http://localhost:${emptyPage.port}/`;
const empty = await measure({ name: "empty page", url: emptyUrl, cookie: null }, rounds);
const reports: Report[] = [];
for (const [name, path, cookie] of pages) {
  reports.push(await measure({ name, url: `${origin}${path}`, cookie }, rounds));
}
console.log(`\n${reportOf(empty, reports)}`);

/** With the same Next as ours, and again only when it or the page has changed. */
function buildEmptyPage() {
  const dir = join(ROOT, "bench/empty-page");
  const stamp = stampOf(join(dir, ".next/made-from"), [
    "package-lock.json",
    "bench/empty-page/*.js",
    "bench/empty-page/app/*.js",
  ]);
  if (stamp.fits() && existsSync(join(dir, ".next/BUILD_ID"))) return;
  const next = join(ROOT, "node_modules/next/dist/bin/next");
  const { status, stderr } = spawnSync(process.execPath, [next, "build", dir], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The empty page could not be built:\n${stderr}`);
  stamp.write();
}

async function startProgram() {
  const folder = newDataFolder();
  opened.defer(() => rmSync(folder, { recursive: true, force: true }));
  const program = await runProgram({ DATA_DIR: folder, DEMO: "1", LOG_LEVEL: "error" });
  opened.defer(async () => void (await program.stop()));
  await program.ready();
  return program;
}

async function firstPlan(cookie: string) {
  const home = await (await fetch(origin, { headers: { cookie } })).text();
  const [, path] = /href="(\/plans\/[^"]+)"/.exec(home) ?? [];
  if (!path) throw new Error(`${CUSTOMER} has no plan`);
  return path;
}
