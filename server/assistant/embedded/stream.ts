import { setImmediate, setTimeout } from "node:timers/promises";
import type { LanguageModelV4StreamPart } from "@ai-sdk/provider";
import type { Written } from "./model.ts";

export function streamOf(write: () => Written, delayMs: number, signal: AbortSignal | undefined) {
  const parts = partsOf(write, delayMs, signal);
  return new ReadableStream<LanguageModelV4StreamPart>({
    async pull(controller) {
      try {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(error);
      }
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

async function* partsOf(
  write: () => Written,
  delayMs: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<LanguageModelV4StreamPart> {
  yield { type: "stream-start", warnings: [] };
  const { content, ...end } = write();
  for (const [index, part] of content.entries()) {
    if (part.type === "text") yield* textParts(part.text, `text-${index}`, delayMs, signal);
    else if (part.type === "tool-call" || part.type === "source") yield part;
  }
  yield { type: "finish", ...end };
}

async function* textParts(
  text: string,
  id: string,
  delayMs: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<LanguageModelV4StreamPart> {
  yield { type: "text-start", id };
  const { first, rest } = opened(text);
  yield { type: "text-delta", id, delta: first };
  for (const delta of rest.match(/\s*\S+\s*$|\s*\S+/gu) ?? []) {
    await pause(delayMs, signal);
    yield { type: "text-delta", id, delta };
  }
  yield { type: "text-end", id };
}

const sentences = new Intl.Segmenter(undefined, { granularity: "sentence" });

/** What was asked for stands in the first sentence: nobody waits for it word by word. */
function opened(text: string) {
  const [{ segment } = { segment: text }] = sentences.segment(text);
  const first = segment.trimEnd();
  return { first, rest: text.slice(first.length) };
}

const pause = (delayMs: number, signal: AbortSignal | undefined) =>
  delayMs > 0 ? setTimeout(delayMs, undefined, { signal }) : setImmediate(undefined, { signal });
