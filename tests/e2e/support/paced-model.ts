import { setTimeout as wait } from "node:timers/promises";
import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
} from "@ai-sdk/provider";
import { askedPace } from "./assistant.ts";

/*
 * Loaded into the program before it starts: the product's own model, which stops in the middle of its answer when a
 * test has to be sure that it is in the middle.
 */
const WORDS_BEFORE_A_HOLD = 5;
const LOOK_MS = 20;

const paced = (model: LanguageModelV4): LanguageModelV4 => ({
  specificationVersion: "v4",
  provider: model.provider,
  modelId: model.modelId,
  supportedUrls: model.supportedUrls,
  doGenerate: (options) => model.doGenerate(options),
  doStream: async (options) => {
    if (askedPace() === "unplugged") throw new Error("The test has unplugged the model");
    const { stream, ...rest } = await model.doStream(options);
    return { ...rest, stream: stream.pipeThrough(wordByWord(options)) };
  },
});

function wordByWord({ abortSignal }: LanguageModelV4CallOptions) {
  let said = 0;
  return new TransformStream<LanguageModelV4StreamPart, LanguageModelV4StreamPart>({
    async transform(part, controller) {
      if (part.type !== "text-delta") return controller.enqueue(part);
      for (const word of part.delta.split(/(?<=\s)/)) {
        if (said >= WORDS_BEFORE_A_HOLD) await mayGoOn(abortSignal);
        controller.enqueue({ ...part, delta: word });
        said += 1;
      }
    },
  });
}

async function mayGoOn(abortSignal?: AbortSignal) {
  while (askedPace() === "held") {
    abortSignal?.throwIfAborted();
    await wait(LOOK_MS);
  }
}

/** Programs that this one starts inherit the wish to load this file. */
if (process.argv[1]?.endsWith("main.ts")) await slowDown();

async function slowDown() {
  const { embeddedModel } = await import("#server/assistant/embedded/model.ts");
  const { useModel } = await import("#server/assistant/model.ts");
  useModel(paced(embeddedModel()));
}
