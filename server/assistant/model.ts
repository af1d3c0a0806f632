import type { LanguageModelV4 } from "@ai-sdk/provider";
import { embeddedModel } from "./embedded/model.ts";

let model: LanguageModelV4 | null = null;

/** Who answers. Without a setting it is the model in this process, which needs neither key nor network. */
export const currentModel = (): LanguageModelV4 => (model ??= embeddedModel());

export function useModel(other: LanguageModelV4 | null) {
  model = other;
}
