import { afterAll, afterEach, beforeAll } from "vitest";
import { connectModel } from "#server/assistant/models/connect.ts";
import { useOutsideModel } from "#server/assistant/models/outside.ts";
import { interruptRuns } from "#server/assistant/runs.ts";
import { readEnv } from "#server/platform/env.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { answersIn, ask } from "./assistant.ts";
import { openStream } from "./conversations.ts";
import { openOutside, type Outside } from "./outside-server.ts";

export const PROVIDERS = ["compatible", "openai", "anthropic", "google"] as const;
export const KEY = "sk-theKeyOfTheseTests";

/** The server of the file's tests; the assistant is without an outside model again after each. */
export function outsideOfTests() {
  const held: { outside?: Outside } = {};
  beforeAll(async () => {
    held.outside = await openOutside();
  });
  afterEach(async () => {
    await interruptRuns();
    useOutsideModel(null);
  });
  afterAll(() => held.outside?.close());
  return () => {
    if (!held.outside) throw new Error("Its tests have not begun");
    return held.outside;
  };
}

/** As at start-up, by nothing but variables. */
export const connect = (
  { url }: Outside,
  provider: (typeof PROVIDERS)[number] = "compatible",
  firstTextMs?: number,
  prices?: string,
) =>
  connectModel(
    readEnv({
      NODE_ENV: "test",
      ASSISTANT_MODEL: `${provider}:script@${url}/v1`,
      OPENAI_API_KEY: KEY,
      ANTHROPIC_API_KEY: KEY,
      GOOGLE_GENERATIVE_AI_API_KEY: KEY,
      COMPATIBLE_API_KEY: KEY,
      ASSISTANT_PRICES: prices,
    }),
    firstTextMs,
  );

/** Two dollars for a million tokens in, eight out. */
export const PRICES = "compatible:script=2/8";

/** One question, and all that a tab of the customer's has seen until the answer was there. */
export async function talk(customer: Viewer, question?: string) {
  const { conversationId } = await ask(customer, question);
  const tab = openStream(customer, [{ id: conversationId, seq: 0 }]);
  await tab.until((frames) => frames.some(({ type }) => type === "draft_ended"));
  await tab.close();
  const answers = await answersIn(conversationId);
  return { conversationId, frames: tab.frames, answers, content: answers.at(-1)?.content };
}
