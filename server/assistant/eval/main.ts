import { parseArgs } from "node:util";
import { benchmark } from "./benchmark.ts";
import { log } from "#server/platform/log.ts";
import { evaluateMessages } from "./messages.ts";

const USAGE = `npm run eval -- --messages FILE.jsonl [--lines]
npm run eval -- --benchmark TRAIN.csv TEST.csv`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    messages: { type: "string" },
    lines: { type: "boolean", default: false },
    benchmark: { type: "boolean", default: false },
  },
});

// What is learned on the way is told of in the log, and standard output is for the figures.
log.level = "silent";

/** Figures of what the embedded assistant hears, as JSON on standard output. */
async function run() {
  const [train, test] = positionals;
  if (values.messages) return print(await evaluateMessages(values.messages, values.lines));
  if (values.benchmark && train && test) return print(benchmark(train, test));
  console.error(USAGE);
  process.exitCode = 2;
}

const print = (result: unknown) => console.log(JSON.stringify(result, null, 2));

await run();
