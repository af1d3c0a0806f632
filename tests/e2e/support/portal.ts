import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildOnce, newDataFolder, runProgram } from "#tests/support/program.ts";
import { PACE_VARIABLE } from "./assistant.ts";

const OUTPUT = join(import.meta.dirname, "../.output");

/** The production build and the real program with the demo company, once for all journeys. */
export default async function openPortal() {
  const folder = newDataFolder();
  const pace = join(folder, "pace");
  await buildOnce();
  const program = await runProgram({
    DATA_DIR: folder,
    LOG_LEVEL: "warn",
    NODE_OPTIONS: `--import=${join(import.meta.dirname, "paced-model.ts")}`,
    [PACE_VARIABLE]: pace,
  });
  await program.ready();
  // What is set here reaches the tests.
  Object.assign(process.env, {
    E2E_URL: program.url,
    E2E_DATABASE: join(folder, "run"),
    [PACE_VARIABLE]: pace,
  });

  return async () => {
    const { code } = await program.stop();
    mkdirSync(OUTPUT, { recursive: true });
    writeFileSync(join(OUTPUT, "program.log"), program.said());
    rmSync(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`The program ended with ${code}:\n${program.said()}`);
  };
}
