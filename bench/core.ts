import type { Scale } from "./scale.ts";
import { tableOf, type Measured } from "./table.ts";
import { measureAnswers } from "./topics/answers.ts";
import { measureAppend } from "./topics/append.ts";
import { measureImport } from "./topics/import.ts";
import { measureInsights } from "./topics/insights.ts";
import { measureLatency } from "./topics/latency.ts";
import { measurePayments } from "./topics/payments.ts";
import { measureReads } from "./topics/reads.ts";
import { measureStreams } from "./topics/streams.ts";
import { measureWords } from "./topics/words.ts";

export type Bench = {
  databaseUrl: string;
  scale: Scale;
  /** What a topic opens is closed here, whenever the bench ends. */
  opened: AsyncDisposableStack;
  /** Some topics only; none named means all. */
  wanted: string[];
};
type Topic = { title: string; measure: (bench: Bench) => Promise<Measured[]> };

const topics: Record<string, Topic> = {
  append: {
    title: "append: 50 writers, each message acknowledged after COMMIT",
    measure: measureAppend,
  },
  streams: {
    title: "streams: sessions, rights and log included, against the bare layers",
    measure: measureStreams,
  },
  latency: {
    title: "latency: 300 messages a second in 500 conversations, 2,000 open streams",
    measure: measureLatency,
  },
  reads: {
    title: "reads: one signed-in query over HTTP, 16 connections",
    measure: measureReads,
  },
  payments: {
    title: "payments: 16 customers, each payment confirmed, taken and booked before the next",
    measure: measurePayments,
  },
  import: {
    title: "import: a CSV file of purchases on instalments, read, checked, booked and reported",
    measure: measureImport,
  },
  answers: {
    title: "answers: the embedded model at the end of a long conversation",
    measure: measureAnswers,
  },
  insights: {
    title: "insights: the page of figures, which reads days that are added up",
    measure: measureInsights,
  },
  words: {
    title: "words: what the rules cost that each message goes through",
    measure: measureWords,
  },
};

export async function core(bench: Bench) {
  for (const [name, { title, measure }] of Object.entries(topics)) {
    if (bench.wanted.length > 0 && !bench.wanted.includes(name)) continue;
    console.log(tableOf(title, await measure(bench)));
  }
}
