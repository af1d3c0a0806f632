import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "#server/platform/refusal.ts";
import { precompress } from "./precompress.ts";
import { ROOT, stampOf } from "./stamp.ts";
import { print } from "./console.ts";

const CLIENT = "server/platform/prisma";
const PRISMA = ["package-lock.json", "prisma/schema.prisma"];
/** What ends up in the browser or in a rendered page: the screens, and what they may import of the server. */
const PAGES = [
  ...PRISMA,
  "app/**",
  "public/**",
  "server/*/{schema,policy}.ts",
  "server/platform/{*,format/*}.ts",
  "server/boot/{precompress,static-tree}.ts",
  "{next.config.js,tsconfig.json,.postcssrc.json}",
];

/** What the assistant hears in words is learned from phrases, once: no worker and no customer waits for it. */
export async function prepareModels() {
  const { isAllLearned, noteAllLearned } = await import("#server/assistant/classifier/memory.ts");
  if (isAllLearned()) return;
  print("Teaching the assistant its phrases …");
  const { warmUp } = await import("#server/assistant/embedded/model.ts");
  warmUp();
  noteAllLearned();
}

class BuildUnderWay extends Error {}

const AGAIN_MS = 2000;

export async function prepareClient() {
  const stamp = stampOf(join(ROOT, CLIENT, ".made-from"), PRISMA);
  if (stamp.fits() && existsSync(join(ROOT, CLIENT, "client.ts"))) return;
  print("Generating the database client …");
  stamp.remove();
  await runTool("prisma/build/index.js", ["generate", "--config", ".config/prisma.ts"]);
  stamp.write();
}

const distFolder = () => join(ROOT, process.env.NEXT_DIST || ".next");
const pagesStamp = () => stampOf(join(distFolder(), "made-from"), PAGES);

export const arePagesBuilt = (stamp = pagesStamp()) =>
  stamp.fits() && existsSync(join(distFolder(), "BUILD_ID"));

export async function preparePages(signal: AbortSignal): Promise<void> {
  if (arePagesBuilt()) return;
  // Next lets go of its own lock before the files are compressed: a second build would pull them from under the first.
  const unlock = lockBuild();
  if (unlock) {
    try {
      return await buildPages(signal);
    } catch (error) {
      if (!(error instanceof BuildUnderWay)) throw error;
    } finally {
      unlock();
    }
  }
  await wait(AGAIN_MS, undefined, { signal });
  return preparePages(signal);
}

async function buildPages(signal: AbortSignal) {
  const stamp = pagesStamp();
  if (arePagesBuilt(stamp)) return;
  print("Building the pages; this takes about a minute, and only after a change …");
  const began = Date.now();
  stamp.remove();
  await runTool("next/dist/bin/next", ["build"], signal);
  await precompress();
  stamp.write();
  print(`Built in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/** @returns how to let go, or null while another program builds. The system lets go for whoever dies. */
function lockBuild() {
  const lock = new DatabaseSync(`${distFolder()}.lock`, { timeout: 0 });
  try {
    lock.exec("pragma journal_mode = off; begin exclusive");
    return () => lock.close();
  } catch {
    lock.close();
    return null;
  }
}

async function runTool(script: string, parameters: string[], signal?: AbortSignal) {
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const tool = spawn(process.execPath, [join(ROOT, "node_modules", script), ...parameters], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    ...(signal && { signal }),
  });
  let said = "";
  for (const stream of [tool.stdout, tool.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-20_000)));
  }
  const [code] = await once(tool, "close");
  if (code === 0) return;
  if (said.includes("Another next build process")) throw new BuildUnderWay();
  const name = script.split("/")[0];
  throw new Refusal(`${said.trim()}\n\n${name} has failed; it says why above.`);
}
