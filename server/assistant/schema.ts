import { z } from "zod";
import type { Price } from "#server/platform/model-prices.ts";
import { id, withinBounds } from "#server/platform/zod.ts";
import type { TakenOver } from "#server/platform/prisma/enums.ts";
import type { RulesView } from "#server/platform/rule-versions.ts";
import { ASSISTANT_CAP_BOUNDS, type AssistantCaps, type Spent } from "./policy.ts";

/** `version`: of the caps that whoever sets these has seen. */
export const newAssistantCaps = z.strictObject({
  ...withinBounds(ASSISTANT_CAP_BOUNDS),
  version: z.int().min(0),
});

export type AssistantCapsView = RulesView<AssistantCaps>;

/** `probing`: it has rested, and the next turn finds out whether it works. */
export type Standing = "embedded" | "working" | "resting" | "probing" | "capped";

export type ModelState = {
  /** Null: there is the embedded one alone. */
  outside: string | null;
  price: Price | null;
  standing: Standing;
  restsUntil: string | null;
  today: Spent;
};

/** Of the turns that began since then. Money is millionths of a dollar. */
export type Figures = {
  turns: number;
  /** Turns that had an outside model to ask; of them those that the embedded one took over, by reason. */
  withOutside: number;
  takenOver: { reason: TakenOver; turns: number }[];
  linksLeftOut: number;
  firstTextP50Ms: number | null;
  firstTextP95Ms: number | null;
  tokensIn: number;
  tokensOut: number;
  isEstimated: boolean;
  costMicros: number;
  /** Turns that have asked an outside model, those of them whose cost is not known, and in how many conversations. */
  asked: number;
  unpriced: number;
  conversations: number;
  /** There were more: only the newest are counted. */
  isSample: boolean;
};

export type SpentDay = {
  day: string;
  turns: number;
  unpriced: number;
  tokensIn: number;
  tokensOut: number;
  costMicros: number;
};

export type AssistantOverview = {
  state: ModelState;
  lastDay: Figures;
  lastWeek: Figures;
  /** The last seven days of the portal, oldest first, each of them. */
  days: SpentDay[];
};

export const newTrial = z.strictObject({ model: z.string().max(220) });
export const trialId = z.strictObject({ id });

/** `figure`: it named one that nobody had told it, which customers would not have seen. */
const trialAnswer = z.object({
  end: z.enum(["right", "wrong", "figure", "slow", "failed", "cut"]),
  firstTextMs: z.number().nullable(),
  tokensIn: z.number(),
  tokensOut: z.number(),
  costMicros: z.number().nullable(),
});
export type TrialAnswer = z.infer<typeof trialAnswer>;

export const trialResults = z.array(z.object({ tried: trialAnswer, current: trialAnswer }));
export type TrialResults = z.infer<typeof trialResults>;

/** Of one model, so far. `costMicros`: null where it has no price; the embedded one costs nothing. */
export type TrialScore = {
  model: string;
  right: number;
  heldBack: number;
  failed: number;
  firstTextMs: number | null;
  tokens: number;
  costMicros: number | null;
};

export type TrialState = "running" | "cancelled" | "ended";

export type TrialView = {
  id: string;
  state: TrialState;
  done: number;
  questions: number;
  askedBy: string;
  askedAt: string;
  tried: TrialScore;
  current: TrialScore;
  /** What one of them has answered right, and the other not. */
  differences: {
    question: string;
    language: string;
    tried: TrialAnswer["end"];
    current: TrialAnswer["end"];
  }[];
};

/** What a trial would take, of both models together. */
export type Candidate = { model: string; tokens: number; costMicros: number | null };

export type TrialsView = { questions: number; candidates: Candidate[]; latest: TrialView | null };
