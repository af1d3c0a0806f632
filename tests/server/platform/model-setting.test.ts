import { expect, test } from "vitest";
import { readSettings } from "#server/boot/settings.ts";
import { parseEnv } from "#server/platform/env.ts";

const OPENAI_API_KEY = "sk-proj-theKeyOfTheShop";

test("without a setting the embedded model answers, whatever keys lie around", () => {
  const embedded = { ASSISTANT_MODEL: { provider: "embedded" } };
  expect(parseEnv({}).env).toMatchObject(embedded);
  expect(parseEnv({ ASSISTANT_MODEL: " ", OPENAI_API_KEY }).env).toMatchObject(embedded);
  expect(parseEnv({ ASSISTANT_MODEL: "embedded" }).env).toMatchObject(embedded);
});

test.each([
  ["openai:gpt-5-mini", "openai", "gpt-5-mini", "https://api.openai.com/v1"],
  ["anthropic:claude-haiku-4-5", "anthropic", "claude-haiku-4-5", "https://api.anthropic.com/v1"],
  [
    "google:gemini-2.5-flash",
    "google",
    "gemini-2.5-flash",
    "https://generativelanguage.googleapis.com/v1beta",
  ],
  ["openai:gpt-5@https://eu.api.openai.com/v1/", "openai", "gpt-5", "https://eu.api.openai.com/v1"],
  [
    "compatible:hf.co/org/Model-GGUF:Q4_K_M@http://localhost:11434/v1",
    "compatible",
    "hf.co/org/Model-GGUF:Q4_K_M",
    "http://localhost:11434/v1",
  ],
  [
    "compatible:qwen3-8b@q4_k_m@http://127.0.0.1:1234/v1",
    "compatible",
    "qwen3-8b@q4_k_m",
    "http://127.0.0.1:1234/v1",
  ],
])("%s is understood", (ASSISTANT_MODEL, provider, name, address) => {
  const keys = { OPENAI_API_KEY, ANTHROPIC_API_KEY: "a", GOOGLE_GENERATIVE_AI_API_KEY: "g" };
  expect(parseEnv({ ...keys, ASSISTANT_MODEL }).env?.ASSISTANT_MODEL).toEqual({
    provider,
    name,
    address,
  });
});

const SHAPES =
  "must be embedded, openai:NAME, anthropic:NAME, google:NAME or compatible:NAME@BASE_URL";
const EXAMPLE = "like compatible:llama3.3@http://localhost:11434/v1";

test.each([
  ["gpt-5", SHAPES],
  ["openai", SHAPES],
  ["openai:", SHAPES],
  ["mistral:large", SHAPES],
  ["toString:x", SHAPES],
  ["openai:gpt 5", SHAPES],
  ["compatible:llama3.3@localhost:11434", `must say where the model is, ${EXAMPLE}`],
  ["openai:gpt-5@eu.api.openai.com/v1", `must have an address after the @, ${EXAMPLE}`],
  ["compatible:llama3.3", `must say where the model is, ${EXAMPLE}`],
  ["compatible:llama3.3@http://", `must have an address after the @, ${EXAMPLE}`],
  ["compatible:llama3.3@http://h:99999/v1", `must have an address after the @, ${EXAMPLE}`],
  ["compatible:llama3.3@http://h/v1?key=1", `must have an address without ? and #, ${EXAMPLE}`],
])("%s is refused in words", (ASSISTANT_MODEL, rule) => {
  expect(parseEnv({ ASSISTANT_MODEL, OPENAI_API_KEY }).problems).toEqual([
    `ASSISTANT_MODEL is "${ASSISTANT_MODEL}", but it ${rule}.`,
  ]);
});

test.each([
  ["openai:gpt-5", "OPENAI_API_KEY"],
  ["anthropic:claude-haiku-4-5", "ANTHROPIC_API_KEY"],
  ["google:gemini-2.5-flash", "GOOGLE_GENERATIVE_AI_API_KEY"],
])("%s does not start without its key", (ASSISTANT_MODEL, key) => {
  expect(() => readSettings({ ASSISTANT_MODEL, [key]: " " })).toThrow(
    `${key} is not set, but ASSISTANT_MODEL is "${ASSISTANT_MODEL}". ` +
      "Set it to a key of your account with the provider, or set ASSISTANT_MODEL to embedded, which needs none.",
  );
  expect(readSettings({ ASSISTANT_MODEL, [key]: "k" })).toMatchObject({ [key]: "k" });
});

test("a server of one's own needs no key", () => {
  const ASSISTANT_MODEL = "compatible:llama3.3@http://localhost:11434/v1";
  expect(readSettings({ ASSISTANT_MODEL }).COMPATIBLE_API_KEY).toBeUndefined();
});

test("what is secret is not repeated on the screen", () => {
  const ASSISTANT_MODEL = "compatible:llama3.3@http://ann:hunter2@h/v1";
  const { problems } = parseEnv({ ASSISTANT_MODEL, OPENAI_API_KEY: "sk-proj-one secret-two" });
  expect(problems).toHaveLength(2);
  expect(problems[0]).toContain("must have no password in its address");
  expect(problems[1]).toContain('OPENAI_API_KEY is "sk-proj-", but it must be a key');
  expect(problems.join()).not.toMatch(/hunter2|secret/);
});
