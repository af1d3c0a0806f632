import { countIn, quantile, together, type Spread } from "./spread.ts";

/** What a time has come to. The rows of the days are added up to it. */
export type Totals = {
  chats: number;
  solved: number;
  cameBack: number;
  asked: number;
  unanswered: number;
  ratedLow: number;
  person: number;
  repeats: number;
  assistantRated: number;
  assistantScores: number;
  personRated: number;
  personScores: number;
  answers: number;
  heldMs: number;
  costMicros: number;
  assistantFirst: Spread;
  personFirst: Spread;
  assistantSpan: Spread;
  personSpan: Spread;
};

export type Costs = {
  /** Of an hour of a person. */
  agentHourCents: number;
  /** Of one answer of the assistant, hundredths of a cent. */
  answerHundredths: number;
};

/** `of` of how many; null where there is none. */
export type Measured = { value: number | null; of: number };

export const NOTHING: Totals = {
  chats: 0,
  solved: 0,
  cameBack: 0,
  asked: 0,
  unanswered: 0,
  ratedLow: 0,
  person: 0,
  repeats: 0,
  assistantRated: 0,
  assistantScores: 0,
  personRated: 0,
  personScores: 0,
  answers: 0,
  heldMs: 0,
  costMicros: 0,
  assistantFirst: [],
  personFirst: [],
  assistantSpan: [],
  personSpan: [],
};

export const sumOf = (rows: readonly Totals[]) => rows.reduce(plus, NOTHING);

function plus(one: Totals, other: Totals): Totals {
  return {
    chats: one.chats + other.chats,
    solved: one.solved + other.solved,
    cameBack: one.cameBack + other.cameBack,
    asked: one.asked + other.asked,
    unanswered: one.unanswered + other.unanswered,
    ratedLow: one.ratedLow + other.ratedLow,
    person: one.person + other.person,
    repeats: one.repeats + other.repeats,
    assistantRated: one.assistantRated + other.assistantRated,
    assistantScores: one.assistantScores + other.assistantScores,
    personRated: one.personRated + other.personRated,
    personScores: one.personScores + other.personScores,
    answers: one.answers + other.answers,
    heldMs: one.heldMs + other.heldMs,
    costMicros: one.costMicros + other.costMicros,
    assistantFirst: together(one.assistantFirst, other.assistantFirst),
    personFirst: together(one.personFirst, other.personFirst),
    assistantSpan: together(one.assistantSpan, other.assistantSpan),
    personSpan: together(one.personSpan, other.personSpan),
  };
}

const HOUR_MS = 3_600_000;

/** Every figure of the page, each with how many it rests on. Shares are of all chats that ended. */
export function figuresOf(totals: Totals, costs: Costs) {
  const { chats } = totals;
  const share = (count: number): Measured => ({
    value: chats > 0 ? count / chats : null,
    of: chats,
  });
  return {
    chats,
    alone: share(chats - totals.person),
    cameBack: share(totals.cameBack),
    asked: share(totals.asked),
    unanswered: share(totals.unanswered),
    ratedLow: share(totals.ratedLow),
    solved: share(totals.solved),
    repeats: share(totals.repeats),
    personFirst: timeOf(totals.personFirst),
    assistantFirst: timeOf(totals.assistantFirst),
    personSpan: timeOf(totals.personSpan),
    assistantSpan: timeOf(totals.assistantSpan),
    span: timeOf(together(totals.assistantSpan, totals.personSpan)),
    assistantScore: mean(totals.assistantScores, totals.assistantRated),
    personScore: mean(totals.personScores, totals.personRated),
    costCents: { value: chats > 0 ? costOf(totals, costs) / chats : null, of: chats },
  };
}

export type Figures = ReturnType<typeof figuresOf>;

/** Milliseconds, within 10 %. */
const timeOf = (spread: Spread) => ({
  median: quantile(spread, 0.5),
  p90: quantile(spread, 0.9),
  of: countIn(spread),
});

const mean = (sum: number, of: number): Measured => ({ value: of > 0 ? sum / of : null, of });

/** Cents: the time of people, the assistant's answers, and what outside models took on top. */
const costOf = ({ heldMs, answers, costMicros }: Totals, costs: Costs) =>
  (heldMs / HOUR_MS) * costs.agentHourCents +
  (answers * costs.answerHundredths) / 100 +
  costMicros / 10_000;
