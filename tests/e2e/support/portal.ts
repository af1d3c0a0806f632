import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FullConfig } from "@playwright/test";
import { buildOnce, newDataFolder, runProgram } from "#tests/support/program.ts";
import { PACE_VARIABLE } from "./assistant.ts";
import { offerPortals } from "./own-portal.ts";

const OUTPUT = join(import.meta.dirname, "../.output");

/** The production build once, and for each worker the real program with a demo company of its own. */
export default async function openPortals({ workers }: FullConfig) {
  await buildOnce();
  const portals = await Promise.all(Array.from({ length: workers }, openPortal));
  // What is set here reaches the tests.
  offerPortals(portals.map(({ variables }) => variables));
  return async () => {
    for (const portal of portals) await portal.close();
  };
}

async function openPortal(_: unknown, place: number) {
  const folder = newDataFolder();
  const pace = join(folder, "pace");
  const program = await runProgram({
    DATA_DIR: folder,
    LOG_LEVEL: "warn",
    NODE_OPTIONS: `--import=${join(import.meta.dirname, "paced-model.ts")}`,
    [PACE_VARIABLE]: pace,
  });
  await program.ready();

  async function close() {
    const { code } = await program.stop();
    mkdirSync(OUTPUT, { recursive: true });
    writeFileSync(join(OUTPUT, `program-${place}.log`), program.said());
    rmSync(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`The program ended with ${code}:\n${program.said()}`);
  }

  const variables = {
    E2E_URL: program.url,
    E2E_DATABASE: join(folder, "run"),
    [PACE_VARIABLE]: pace,
  };
  return { variables, close };
}
