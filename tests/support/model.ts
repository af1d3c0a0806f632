import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
} from "@ai-sdk/provider";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach } from "vitest";
import { useModel } from "#server/assistant/model.ts";
import { interruptRuns } from "#server/assistant/runs.ts";

afterEach(async () => {
  // An answer that a story did not wait for would ask the next one's model.
  await interruptRuns();
  useModel(null);
});

type Part = LanguageModelV4StreamPart;
type Script = (options: LanguageModelV4CallOptions) => AsyncGenerator<Part>;

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 1, text: 1, reasoning: 0 },
};

/** A stand-in that says what the script says, and counts how often it was asked. */
export function modelThat(script: Script) {
  const asked: LanguageModelV4CallOptions[] = [];
  const model: LanguageModelV4 = {
    specificationVersion: "v4",
    provider: "test",
    modelId: "script",
    supportedUrls: {},
    doGenerate: () => Promise.reject(new Error("not asked for")),
    doStream: async (options) => {
      asked.push(options);
      const stream = streamOf(framed(script(options)));
      return { stream };
    },
  };
  useModel(model);
  return asked;
}

async function* framed(parts: AsyncGenerator<Part>): AsyncGenerator<Part> {
  yield { type: "stream-start", warnings: [] };
  yield { type: "text-start", id: "1" };
  yield* parts;
  yield { type: "text-end", id: "1" };
  yield { type: "finish", usage, finishReason: { unified: "stop", raw: "stop" } };
}

const streamOf = (parts: AsyncGenerator<Part>) =>
  new ReadableStream<Part>({
    pull: async (controller) => {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });

const delta = (text: string): Part => ({ type: "text-delta", id: "1", delta: text });

/** Says the words one by one, with a pause that lets everything else happen in between. */
export const speaking = (text: string, pauseMs = 5) =>
  modelThat(async function* () {
    for (const word of text.split(/(?<= )/)) {
      await wait(pauseMs);
      yield delta(word);
    }
  });

/** Says the first words and then waits until it is told to go on, or is stopped. */
export function speakingUntil(firstWords: string, restOfIt: string) {
  const gate = Promise.withResolvers<void>();
  const asked = modelThat(async function* ({ abortSignal }) {
    yield delta(firstWords);
    await Promise.race([gate.promise, stopped(abortSignal)]);
    yield delta(restOfIt);
  });
  return { asked, goOn: () => gate.resolve() };
}

const stopped = (signal?: AbortSignal) =>
  new Promise<never>((_, reject) =>
    signal?.addEventListener("abort", () => reject(new Error("stopped"))),
  );

export const failing = () =>
  modelThat(async function* () {
    await wait(1);
    throw new Error("The provider is down");
  });
