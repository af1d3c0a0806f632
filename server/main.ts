import cluster from "node:cluster";
import { runProgram } from "./boot/program.ts";

process.env.NEXT_TELEMETRY_DISABLED = "1";
if (process.argv.includes("--dev")) {
  Object.assign(process.env, { NODE_ENV: "development" });
}

const { start } = cluster.isPrimary
  ? await import("./boot/primary.ts")
  : await import("./boot/worker.ts");
await runProgram(start);
