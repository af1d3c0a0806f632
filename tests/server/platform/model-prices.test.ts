import { expect, test } from "vitest";
import { parseEnv } from "#server/platform/env.ts";

const pricesOf = (ASSISTANT_PRICES: string) => {
  const { env, problems } = parseEnv({ NODE_ENV: "test", ASSISTANT_PRICES });
  return env ? Object.fromEntries(env.ASSISTANT_PRICES) : problems;
};

test("prices are read by model, with or without blanks between them", () => {
  expect(pricesOf("openai:gpt-5-mini=0.25/2, compatible:hf.co/org/model:Q4=0/0")).toEqual({
    "openai:gpt-5-mini": { in: 0.25, out: 2 },
    "compatible:hf.co/org/model:Q4": { in: 0, out: 0 },
  });
  expect(pricesOf("anthropic:x=1/5 \n google:y=0.075/0.3")).toEqual({
    "anthropic:x": { in: 1, out: 5 },
    "google:y": { in: 0.075, out: 0.3 },
  });
  expect(pricesOf("")).toEqual({});
});

test.each([
  "gpt-5=1/2",
  "openai:x",
  "openai:x=1",
  "openai:x=-1/2",
  "openai:x=1/2/3",
  "openai:x=1,5/2",
])("%s is no price, and nothing starts", (said) => {
  expect(pricesOf(said)).toEqual([expect.stringContaining("must be prices like")]);
});
