import type { LanguageModelV4 } from "@ai-sdk/provider";
import {
  type LanguageModelMiddleware,
  defaultSettingsMiddleware,
  extractReasoningMiddleware,
  wrapLanguageModel,
} from "ai";
import type { Env } from "#server/platform/env.ts";
import type { OutsideSetting, Provider } from "#server/platform/model-setting.ts";
import { type OutsideModel, useOutsideModel } from "./outside.ts";

type Place = { name: string; baseURL: string };

const FIRST_TEXT_MS = 8_000;

/** As at start-up. @param firstTextMs how long it may take to the first word of an answer */
export async function connectModel(env: Env, firstTextMs?: number) {
  const setting = env.ASSISTANT_MODEL;
  useOutsideModel(
    setting.provider === "embedded" ? null : await makeModel(setting, env, firstTextMs),
  );
}

/** One that answers, or is to be tried. */
export async function makeModel(
  { provider, name, address }: OutsideSetting,
  env: Env,
  firstTextMs = FIRST_TEXT_MS,
): Promise<OutsideModel> {
  // The packages tell the console, at each answer, of settings that a model does not have.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const id = `${provider}:${name}`;
  const model = await makers[provider]({ name, baseURL: address }, env);
  return { id, model, price: env.ASSISTANT_PRICES.get(id) ?? null, firstTextMs };
}

/** They think within the limit of tokens and of time that the answer has. */
const THINKS = /^gemini-(?:2\.5|[3-9])/;
const thinkingLittle: LanguageModelMiddleware = {
  specificationVersion: "v4",
  transformParams: async ({ params }) => ({ ...params, reasoning: "low" }),
};

/** Without being told so, this provider keeps what was said for a month; a summary of thoughts nobody reads. */
const unstored = {
  settings: {
    providerOptions: { openai: { store: false, reasoningEffort: "low", reasoningSummary: null } },
  },
};

/** What nobody uses is not loaded. Each is told its address, as the packages would else look for one themselves. */
const makers: Record<Provider, (place: Place, env: Env) => Promise<LanguageModelV4>> = {
  openai: async ({ name, baseURL }, { OPENAI_API_KEY: apiKey }) => {
    const { createOpenAI } = await import("@ai-sdk/openai");
    const model = createOpenAI({ baseURL, ...(apiKey && { apiKey }) })(name);
    return wrapLanguageModel({ model, middleware: defaultSettingsMiddleware(unstored) });
  },
  anthropic: async ({ name, baseURL }, { ANTHROPIC_API_KEY: apiKey }) => {
    const { createAnthropic } = await import("@ai-sdk/anthropic");
    return createAnthropic({ baseURL, ...(apiKey && { apiKey }) })(name);
  },
  google: async ({ name, baseURL }, { GOOGLE_GENERATIVE_AI_API_KEY: apiKey }) => {
    const { createGoogleGenerativeAI } = await import("@ai-sdk/google");
    const model = createGoogleGenerativeAI({ baseURL, ...(apiKey && { apiKey }) })(name);
    if (!THINKS.test(name)) return model;
    return wrapLanguageModel({ model, middleware: thinkingLittle });
  },
  compatible: async ({ name, baseURL }, { COMPATIBLE_API_KEY: apiKey }) => {
    const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
    const provider = createOpenAICompatible({
      name: "compatible",
      baseURL,
      includeUsage: true,
      ...(apiKey && { apiKey }),
    });
    // Many models that one runs oneself think aloud, within their answer.
    return wrapLanguageModel({
      model: provider.chatModel(name),
      middleware: extractReasoningMiddleware({ tagName: "think" }),
    });
  },
};
