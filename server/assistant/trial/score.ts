import type { TrialAnswer, TrialResults, TrialScore } from "../schema.ts";
import type { TrialQuestion } from "./questions.ts";

export function scoreOf(model: string, answers: TrialAnswer[]): TrialScore {
  const ended = (...ends: TrialAnswer["end"][]) =>
    answers.filter(({ end }) => ends.includes(end)).length;
  const isFree = model === "embedded";
  const costs = answers.map(({ costMicros }) => costMicros);
  const isKnown = costs.every((cost) => cost !== null);
  return {
    model,
    right: ended("right"),
    heldBack: ended("figure"),
    failed: ended("slow", "failed", "cut"),
    firstTextMs: medianOf(answers.flatMap(({ firstTextMs }) => firstTextMs ?? [])),
    tokens: answers.reduce((sum, { tokensIn, tokensOut }) => sum + tokensIn + tokensOut, 0),
    costMicros: isFree ? 0 : isKnown ? costs.reduce((sum, cost) => sum + cost, 0) : null,
  };
}

export const differencesOf = (questions: TrialQuestion[], results: TrialResults) =>
  results.flatMap(({ tried, current }, index) => {
    const question = questions[index];
    if (!question || (tried.end === "right") === (current.end === "right")) return [];
    const { text, language } = question;
    return [{ question: text, language, tried: tried.end, current: current.end }];
  });

function medianOf(times: number[]) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? null;
}
