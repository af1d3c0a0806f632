import type { LanguageModelV4 } from "@ai-sdk/provider";
import { embeddedModel } from "./embedded/model.ts";

let model: LanguageModelV4 | null = null;

export const currentModel = (): LanguageModelV4 => (model ??= embeddedModel());

export function useModel(other: LanguageModelV4 | null) {
  model = other;
}
