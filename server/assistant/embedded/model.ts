import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4FinishReason,
  LanguageModelV4Usage,
  SharedV4ProviderMetadata,
} from "@ai-sdk/provider";
import { answerTo, isTurnCap } from "./answers/answer.ts";
import { passageFor } from "./answers/help.ts";
import { type Call, callsFor } from "./calls.ts";
import { warmUpIntents } from "./corpus.ts";
import { warmUpHearing } from "../wants-person/leanings.ts";
import { readPrompt, type Reading } from "./prompt.ts";
import { isOpen, settled } from "./settled.ts";
import { streamOf } from "./stream.ts";
import { isHelp } from "./intents.ts";
import { missedIn } from "./missed.ts";
import { understand, type Understanding } from "./understanding.ts";

export type EmbeddedOptions = {
  /** The pause between two words, in milliseconds. */
  chunkDelayMs?: number;
};

/** A language model in this process: no key, no network, the same answer every time. */
export function embeddedModel({ chunkDelayMs = 30 }: EmbeddedOptions = {}): LanguageModelV4 {
  return {
    specificationVersion: "v4",
    provider: "kindline",
    modelId: "embedded",
    supportedUrls: {},
    doGenerate: async (options) => ({ ...written(options), warnings: [] }),
    doStream: async (options) => ({
      stream: streamOf(() => written(options), chunkDelayMs, options.abortSignal),
    }),
  };
}

/** Reads what was learned, or learns it now, which takes a quarter of a minute and is part of a build. */
export function warmUp() {
  warmUpHearing();
  warmUpIntents();
}

export type Written = {
  content: LanguageModelV4Content[];
  finishReason: LanguageModelV4FinishReason;
  usage: LanguageModelV4Usage;
  /** `missed`: why there is no answer, or null. */
  providerMetadata: SharedV4ProviderMetadata;
};

const LIST_PLANS: Call = { tool: "listPlans", input: {} };

function written(options: LanguageModelV4CallOptions): Written {
  const reading = readPrompt(options);
  const heard = understand(reading.said, reading.locale);
  const understanding = settled(heard, reading);
  const needed = isOpen(heard, reading) ? [LIST_PLANS] : callsFor(understanding, reading);
  const calls = needed.length > 0 ? needed : capCall(understanding, reading);
  const reason = calls.length > 0 ? "tool-calls" : "stop";
  const content: LanguageModelV4Content[] =
    calls.length > 0
      ? calls.map(({ tool, input }, index) => ({
          type: "tool-call",
          toolCallId: `${tool}-${reading.said.length}-${index}`,
          toolName: tool,
          input: JSON.stringify(input),
        }))
      : [
          { type: "text", text: answerTo(understanding, reading) },
          ...sourcesOf(understanding, reading),
        ];
  const missed = missedIn(understanding, reading.results);
  return {
    content,
    finishReason: { unified: reason, raw: reason },
    usage,
    providerMetadata: { kindline: { missed } },
  };
}

function capCall(understanding: Understanding, reading: Reading): Call[] {
  const { person, results, tools } = reading;
  const isPossible =
    person === "none" && results.askForPerson === undefined && tools.has("askForPerson");
  return isPossible && isTurnCap(understanding, reading)
    ? [{ tool: "askForPerson", input: { reason: "Several turns brought the customer no further" } }]
    : [];
}

/** The passages the answer rests on: `id` is "slug@version", and the passage goes along as it was. */
function sourcesOf(
  { asks, language }: Understanding,
  { results }: Reading,
): LanguageModelV4Content[] {
  const used = asks.filter(isHelp).flatMap((ask) => passageFor(ask, asks, language, results) ?? []);
  return [...new Set(used)].map(({ slug, version, title, passage }) => ({
    type: "source",
    sourceType: "document",
    id: `${slug}@${version}`,
    mediaType: "text/plain",
    title,
    providerMetadata: { kindline: { slug, version, passage } },
  }));
}

const usage: LanguageModelV4Usage = {
  inputTokens: {
    total: undefined,
    noCache: undefined,
    cacheRead: undefined,
    cacheWrite: undefined,
  },
  outputTokens: { total: undefined, text: undefined, reasoning: undefined },
};
