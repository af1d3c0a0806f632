import { z } from "zod";
import { ANSWER_LIMIT } from "#server/applications/policy.ts";

/** Of this tab, and of one application: the secret half of its link is not kept. */
export const testDraft = (token: string) => `work.${token.split(".")[0]}`;

type Asked = { version: number; language: string };

/** `chosen`: by the situation's place, the option's place. */
export type Answers = { chosen: Record<string, number>; answer: string };

const NOTHING: Answers = { chosen: {}, answer: "" };

const kept = z.object({
  version: z.int(),
  language: z.string(),
  chosen: z.record(z.string(), z.int()),
  answer: z.string().max(ANSWER_LIMIT),
});

/** Kept as text, with the questions that were answered. */
export const stored = ({ version, language }: Asked, answers: Answers) =>
  JSON.stringify({ version, language, ...answers });

/** What cannot be read, or answers other questions, is nothing. */
export function answersIn(text: string | null, { version, language }: Asked): Answers {
  const { data } = kept.safeParse(parsed(text));
  if (data?.version !== version || data.language !== language) return NOTHING;
  return { chosen: data.chosen, answer: data.answer };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
