import { availableParallelism, cpus, loadavg } from "node:os";
import { core } from "./core.ts";
import { openBenchDatabase } from "./database.ts";
import { full, quick } from "./scale.ts";

/** Ratios against the layer below, side by side in one run: npm run bench -- core [topic …] [--quick]. */
const suites = { core };

const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const [suite = "core", ...wanted] = words;
const scale = process.argv.includes("--quick") ? quick : full;

const opened = new AsyncDisposableStack();
let stopping = false;

/** A terminal tells npm and us, and npm passes its own on; those are one. */
async function stop(code: number) {
  if (stopping) return;
  stopping = true;
  await opened.disposeAsync().catch(() => {});
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(130));

/** Others at work on the same machine make every figure worse, and the ratios less certain. */
function machine() {
  const [cpu] = cpus();
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `${availableParallelism()} cores (${cpu?.model.trim()}), load before the run ${load}, Node ${process.version}`;
}

try {
  if (!(suite in suites)) throw new Error(`There is ${Object.keys(suites).join(", ")} to run`);
  const began = performance.now();
  console.log(machine());
  const databaseUrl = await openBenchDatabase(opened);
  await suites.core({ databaseUrl, scale, opened, wanted });
  console.log(`\nTook ${Math.round((performance.now() - began) / 1000)} s.`);
  await stop(0);
} catch (error) {
  // What was pulled from under the topics by a signal is no news.
  if (!stopping) console.error(error);
  await stop(1);
}
