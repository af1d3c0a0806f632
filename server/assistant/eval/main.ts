import { parseArgs } from "node:util";
import { benchmark } from "./benchmark.ts";
import { log } from "#server/platform/log.ts";
import { evaluateMessages } from "./messages.ts";

const USAGE = `npm run eval [-- --only NAME] [-- --transcripts]
npm run eval -- --messages FILE.jsonl [--lines]
npm run eval -- --benchmark TRAIN.csv TEST.csv`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    transcripts: { type: "boolean", default: false },
    messages: { type: "string" },
    lines: { type: "boolean", default: false },
    benchmark: { type: "boolean", default: false },
  },
});

// What is learned on the way is told of in the log, and standard output is for the figures.
log.level = "silent";

/** Figures as JSON on standard output: of whole talks, or of what is heard in single messages. */
async function run() {
  const [train, test] = positionals;
  if (values.messages) return print(await evaluateMessages(values.messages, values.lines));
  if (values.benchmark && train && test) return print(benchmark(train, test));
  if (!values.benchmark && positionals.length === 0) return talks();
  console.error(USAGE);
  process.exitCode = 2;
}

async function talks() {
  const { runRegression } = await import("./regression/regression.ts");
  const { isGood, ...report } = await runRegression(values.only, values.transcripts);
  print(report);
  process.exitCode = isGood ? 0 : 1;
}

const print = (result: unknown) => console.log(JSON.stringify(result, null, 2));

await run();
