import { z } from "zod";
import { codeConfirmation } from "#server/auth/schema.ts";
import { pageInput } from "#server/platform/cursor.ts";
import type { Amount } from "#server/platform/format/money.ts";
import { type Language, LANGUAGES, SPOKEN } from "#server/platform/locale.ts";
import { address, id, timeZone, words } from "#server/platform/zod.ts";
import { firstSkills } from "#server/staff/schema.ts";
import { ANSWER_LEAST, ANSWER_LIMIT, HOURS_LIMIT, TEXT_LIMIT } from "./policy.ts";
import type { Line, Situation } from "./questions/questions.ts";

export const APPLICATION_LISTS = ["new", "tested", "invited", "declined"] as const;
export type ApplicationList = (typeof APPLICATION_LISTS)[number];

const locale = z.enum(LANGUAGES);

/** A name, a place of study: one line. */
const line = words(100).refine((text) => !text.includes("\n"));

/** What somebody writes about themselves, before they have proven their address. */
export const applicant = z.strictObject({
  email: address,
  name: line.refine((text) => /\p{L}/u.test(text)),
  languages: z
    .array(z.enum(SPOKEN))
    .min(1)
    .max(SPOKEN.length)
    .transform((codes) => [...new Set(codes)]),
  occupation: line,
  weeklyHours: z.int().min(1).max(HOURS_LIMIT),
  text: words(TEXT_LIMIT),
  locale,
  timeZone,
});
export type Applicant = z.output<typeof applicant>;

/** As the rules for shifts allow it now. */
export const applicantWithin = (weekHours: number) =>
  applicant.extend({ weeklyHours: z.int().min(1).max(weekHours) });

export const applicantCode = z.strictObject({ email: address, locale });

export const newApplication = applicant.extend(codeConfirmation.shape);

export const applicationLink = z.strictObject({ token: z.string().max(120) });

export const applicationId = z.strictObject({ id });

/** `speaks`: only of those who speak that language. */
export const applicationList = z.strictObject({
  list: z.enum(APPLICATION_LISTS),
  speaks: z.enum(SPOKEN).optional(),
  ...pageInput,
});

/** With what they are invited: what they know and speak, as whoever invites them sees it. */
export const applicantTraining = firstSkills;

/** `choices`: by place, of each situation's options. */
export const testAnswers = applicationLink.extend({
  version: z.int().min(1),
  language: locale,
  choices: z.array(z.int().min(0).max(9)).max(9),
  answer: words(ANSWER_LIMIT).refine((text) => text.length >= ANSWER_LEAST),
});
export type TestAnswers = z.output<typeof testAnswers>;

export type TestView = {
  version: number;
  language: Language;
  situations: Pick<Situation, "said" | "options">[];
  free: Line[];
};

/** As a supervisor reads it. `chosen`: by place; `right`: null once the questions are no longer here. */
export type ReadTest = {
  at: string;
  language: string;
  right: number | null;
  situations: (Situation & { chosen: number })[];
  free: Line[];
  answer: string;
};

/** `version`: of the rules that whoever sets these has seen. */
export const newApplicationRules = z.strictObject({
  isOpen: z.boolean(),
  version: z.int().min(0),
});

/** What the work is like, from the rules for shifts as they are. Whether anybody can apply changes nothing in it. */
export type WorkOffer = {
  isOpen: boolean;
  hourly: Amount;
  /** On top for going online when customers wait. */
  rushPercent: number;
  weekHours: number;
  longestHours: number;
  restHours: number;
};

/** As its applicant sees it, whoever has the link. */
export type OwnApplication = {
  token: string;
  name: string;
  state: ApplicationList;
  appliedAt: string;
  isTested: boolean;
};

/** `isAgain`: they had applied before, and what they sent has taken the place of what they said then. */
export type SentApplication = OwnApplication & { isAgain: boolean };

export type ApplicationRow = {
  id: string;
  name: string;
  languages: string[];
  occupation: string;
  weeklyHours: number;
  appliedAt: string;
  state: ApplicationList;
};

export type ApplicationPage = { items: ApplicationRow[]; nextCursor: string | null };

export type ApplicationView = ApplicationRow & {
  email: string;
  locale: string;
  timeZone: string;
  text: string;
  /** Null: they have not taken it. */
  test: ReadTest | null;
  decided: { at: string; by: string } | null;
  /** When all of it is erased. */
  keptUntil: string;
};

/** Of those that wait for us. */
export type ApplicationCounts = Record<"new" | "tested", number>;

export type ApplicationRulesView = {
  version: number;
  isOpen: boolean;
  set: { by: string; at: string } | null;
};
