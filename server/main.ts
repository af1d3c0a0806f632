import cluster from "node:cluster";
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { runProgram } from "./boot/program.ts";

// What was compiled at one start is not compiled again at the next.
enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/node"));
process.env.NEXT_TELEMETRY_DISABLED = "1";
if (process.argv.includes("--dev")) {
  Object.assign(process.env, { NODE_ENV: "development" });
}

const { start } = cluster.isPrimary
  ? await import("./boot/primary.ts")
  : await import("./boot/worker.ts");
await runProgram(start);
