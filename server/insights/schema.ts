import { z } from "zod";
import type { ConversationResult } from "#server/platform/prisma/enums.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { pageInput } from "#server/platform/cursor.ts";
import { day, id, words } from "#server/platform/zod.ts";
import type { agreementOf, judgementOf } from "./agreement.ts";
import type { RulesView } from "#server/platform/rule-versions.ts";
import type { Costs, Figures } from "./figures.ts";
import type { PeriodProblem, Span } from "./period.ts";

export const PERIODS = [7, 28, 84] as const;

export const insightQuery = z.strictObject({
  days: z.union(PERIODS.map((days) => z.literal(days))).default(28),
  language: z.enum(LANGUAGES).optional(),
  /** A period of one's own, first and last day included; without it, the last `days`. */
  from: day.optional(),
  to: day.optional(),
  /** The first day of the period that it is compared with, which is as long. */
  against: day.optional(),
});
export type InsightQuery = z.infer<typeof insightQuery>;

/** What a figure was counted from. */
export const SELECTIONS = [
  "all",
  "alone",
  "person",
  "solved",
  "came_back",
  "asked",
  "unanswered",
  "rated_low",
  "repeat",
  "rated",
] as const;
export type Selection = (typeof SELECTIONS)[number];

export const insightCases = insightQuery.extend({
  selection: z.enum(SELECTIONS).default("all"),
  topic: z.string().max(40).optional(),
  merchant: z.string().max(200).optional(),
  on: day.optional(),
  ...pageInput,
});
export type InsightCases = z.infer<typeof insightCases>;

export const VIEW_NAME_LIMIT = 60;
export const newView = z.strictObject({ name: words(VIEW_NAME_LIMIT), query: insightQuery });
export const viewId = z.strictObject({ id });
export type NewView = z.infer<typeof newView>;
export type InsightViewRow = { id: string; name: string; query: InsightQuery };

export const mailingChoice = z.strictObject({ isOn: z.boolean() });

export const review = z.strictObject({
  conversationId: id,
  isSolved: z.boolean(),
  isRight: z.boolean(),
  kindness: z.int().min(1).max(5),
});
export type Review = z.infer<typeof review>;

export const newCosts = z.strictObject({
  version: z.int().min(0),
  agentHourCents: z.int().min(0).max(100_000),
  answerHundredths: z.int().min(0).max(100_000),
});
export type NewCosts = z.infer<typeof newCosts>;

export type CostsView = RulesView<Costs>;

export const BENCHMARKED = ["solved", "span"] as const;

export const benchmark = z
  .strictObject({
    figure: z.enum(BENCHMARKED),
    text: z.string().trim().max(60),
    source: z.string().trim().max(300),
  })
  .refine(({ text, source }) => text === "" || source !== "");
export type Benchmark = z.infer<typeof benchmark>;

export type InsightExport = { name: string; csv: string; rows: number };

export type InsightDayView = {
  on: string;
  chats: number;
  person: number;
  figures: Figures;
  /** Of the same day before. */
  before: number;
};

export type InsightTopic = { topic: string; figures: Figures };

/** Shares of its chats, and what was asked most. */
export type InsightShop = {
  merchant: string;
  chats: number;
  solved: number;
  person: number;
  repeats: number;
  topics: { topic: string; chats: number }[];
};

export type InsightHourView = {
  hour: number;
  chats: number;
  median: number | null;
  p90: number | null;
  of: number;
};

/** `problem`: why what was asked for is no period; then it is of the usual days. */
export type Insights = {
  problem: PeriodProblem | null;
  span: Span;
  before: Span;
  figures: Figures;
  figuresBefore: Figures;
  days: InsightDayView[];
  topics: InsightTopic[];
  shops: InsightShop[];
  hours: InsightHourView[];
  benchmarks: Benchmark[];
  languages: { language: string; figures: Figures }[];
};

export type InsightCase = {
  conversationId: string;
  customer: string;
  endedAt: string;
  topic: string;
  language: string;
  result: ConversationResult;
  score: number | null;
  agent: string | null;
};

export type InsightCasePage = { conversations: InsightCase[]; nextCursor: string | null };

export type ReviewQueue = {
  waiting: number;
  conversations: { id: string; endedAt: string; topic: string; language: string }[];
};

export const reviewed = z.strictObject({ conversationId: id });

/** Of what is judged: `us` is the assistant or a person, and nobody says which. */
export type BlindTranscript = {
  messages: { seq: number; from: "customer" | "us"; text: string; files: number; at: string }[];
};

export type Answerers = { assistant: boolean; people: string[] };

export type Judgement = ReturnType<typeof judgementOf>;

export type Reviews = {
  days: number;
  assistant: Judgement;
  people: Judgement;
  agreement: ReturnType<typeof agreementOf>;
};

export type AgentFigures = {
  agentId: string;
  name: string;
  chats: number;
  /** Of their chats: the customer had asked the same within the week before. */
  repeats: number;
  rated: number;
  score: number | null;
  /** A chat, on average. */
  heldMs: number;
  /** Median of the first response, of so many requests. */
  first: number | null;
  requests: number;
};

export type Live = {
  waiting: number;
  longestSince: string | null;
  breached: number;
  due: number;
  withAssistant: number;
  withPeople: number;
  available: number;
  atWork: number;
  today: number;
  usual: number | null;
};
