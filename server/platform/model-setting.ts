import { z } from "zod";

/** Where each provider listens, unless the setting names another address, and which variable holds the key to it. */
export const PROVIDERS = {
  openai: { key: "OPENAI_API_KEY", address: "https://api.openai.com/v1" },
  anthropic: { key: "ANTHROPIC_API_KEY", address: "https://api.anthropic.com/v1" },
  google: {
    key: "GOOGLE_GENERATIVE_AI_API_KEY",
    address: "https://generativelanguage.googleapis.com/v1beta",
  },
  compatible: { key: "COMPATIBLE_API_KEY", address: null },
} as const;

export type Provider = keyof typeof PROVIDERS;

export type OutsideSetting = { provider: Provider; name: string; address: string };
export type ModelSetting = { provider: "embedded" } | OutsideSetting;

/** As prices and runs call it, wherever it listens. */
export const modelIdOf = ({ provider, name }: OutsideSetting) => `${provider}:${name}`;

const SHAPES =
  "must be embedded, openai:NAME, anthropic:NAME, google:NAME or compatible:NAME@BASE_URL";
const EXAMPLE = "like compatible:llama3.3@http://localhost:11434/v1";
const NO_ADDRESS = `must have an address after the @, ${EXAMPLE}`;

/** A name may hold what "hf.co/org/model:Q4" and "qwen3@q4_k_m" do; the address begins at the first "@http". */
const PATTERN = /^(openai|anthropic|google|compatible):([\w./:+@-]{1,200}?)(?:@(https?:\/\/\S*))?$/;

export const modelSetting = z.string().transform((value, context): ModelSetting => {
  const said = value.trim();
  if (said === "embedded") return { provider: "embedded" };
  const [, provider, name, address] = PATTERN.exec(said) ?? [];
  if (!isProvider(provider) || !name) return refuse(context, SHAPES);
  if (!address && provider === "compatible") {
    return refuse(context, `must say where the model is, ${EXAMPLE}`);
  }
  if (provider !== "compatible" && name.includes("@")) return refuse(context, NO_ADDRESS);
  const at = address ?? PROVIDERS[provider].address ?? "";
  const problem = problemOf(at);
  return problem ? refuse(context, problem) : { provider, name, address: at.replace(/\/+$/, "") };
});

const MOST_CANDIDATES = 8;

/** Models that admins can try before one of them answers customers. */
export const modelCandidates = z.string().transform((value, context): OutsideSetting[] => {
  const said = value.split(/[\s,]+/).filter(Boolean);
  const candidates = said.flatMap((one) => {
    const { data } = modelSetting.safeParse(one);
    return data && data.provider !== "embedded" ? [data] : [];
  });
  if (candidates.length === said.length && said.length <= MOST_CANDIDATES) return candidates;
  return refuse(
    context,
    `must be up to ${MOST_CANDIDATES} models, like openai:NAME, anthropic:NAME`,
  );
});

/** It is sent in a header: a line break or a letter with an accent would break each request, not the start. */
export const apiKey = z
  .string()
  .transform((value) => value.trim())
  .pipe(z.string().regex(/^[\x21-\x7e]+$/, "must be a key as the provider shows it, in one piece"));

/** @returns a sentence for a model whose key is missing. @param way out of it without a key */
export function keyProblems(
  setting: ModelSetting,
  keys: Record<string, unknown>,
  variable = "ASSISTANT_MODEL",
  way = "set ASSISTANT_MODEL to embedded, which needs none",
): string[] {
  if (setting.provider === "embedded" || setting.provider === "compatible") return [];
  const { key } = PROVIDERS[setting.provider];
  if (keys[key] !== undefined) return [];
  return [
    `${key} is not set, but ${variable} is "${modelIdOf(setting)}". ` +
      `Set it to a key of your account with the provider, or ${way}.`,
  ];
}

const isProvider = (value = ""): value is Provider => Object.hasOwn(PROVIDERS, value);

function refuse(context: z.RefinementCtx, message: string) {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}

function problemOf(address: string) {
  if (!URL.canParse(address)) return NO_ADDRESS;
  const { username, password, search, hash } = new URL(address);
  if (username || password) {
    return "must have no password in its address: a key has a variable of its own, like COMPATIBLE_API_KEY";
  }
  return search || hash ? `must have an address without ? and #, ${EXAMPLE}` : null;
}
