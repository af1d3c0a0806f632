import type { FeedbackKind, FeedbackStatus } from "#server/platform/prisma/enums.ts";

/** People of the demo company, by the name in their address. */
export type Colleague = "grace" | "jonas" | "ruth" | "samir" | "layla";

/** One thing that was done with a submission, a few hours after the one before. */
export type Step = { by: Colleague } & (
  | { kind: "assigned"; to: Colleague }
  | { kind: "status"; to: FeedbackStatus }
  | { kind: "note" | "reply"; text: string }
);

export type Submission = {
  kind: FeedbackKind;
  daysAgo: number;
  text: string;
  steps: Step[];
  /** It is about a purchase of theirs. */
  isAboutPlan?: boolean;
  /** They would rather not be written to. */
  isQuiet?: boolean;
};

const told =
  (kind: FeedbackKind) =>
  (daysAgo: number, text: string, ...steps: Step[]): Submission => ({ kind, daysAgo, text, steps });

export const idea = told("idea");
export const problem = told("problem");
export const praise = told("praise");

export const aboutPlan = (submission: Submission) => ({ ...submission, isAboutPlan: true });
export const quietly = (submission: Submission) => ({ ...submission, isQuiet: true });

export const take = (by: Colleague): Step => ({ by, kind: "assigned", to: by });
export const give = (by: Colleague, to: Colleague): Step => ({ by, kind: "assigned", to });
export const set = (by: Colleague, to: FeedbackStatus): Step => ({ by, kind: "status", to });
export const note = (by: Colleague, text: string): Step => ({ by, kind: "note", text });
export const reply = (by: Colleague, text: string): Step => ({ by, kind: "reply", text });
