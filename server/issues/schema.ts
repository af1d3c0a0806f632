import { z } from "zod";
import type { IssueTracker } from "#server/platform/prisma/enums.ts";
import { id } from "#server/platform/zod.ts";
import { TRACKERS } from "./policy.ts";

export const issuesOf = z.strictObject({ themeId: id });
export const newIssue = z.strictObject({ themeId: id, tracker: z.enum(TRACKERS) });
export const issueId = z.strictObject({ id });

/** Why there is no issue yet. */
export const FAILURES = [
  "unauthorized",
  "forbidden",
  "rate_limited",
  "not_found",
  "disabled",
  "invalid",
  "unavailable",
  "unreachable",
  "timeout",
  "malformed",
  "switched_off",
] as const;
export type Failure = (typeof FAILURES)[number];

export type IssueView = {
  id: string;
  tracker: IssueTracker;
  /** Waiting ones are tried again by themselves; failed ones only when somebody asks. */
  state: "waiting" | "failed" | "open" | "closed" | "missing";
  by: string;
  requestedAt: string;
  failure: Failure | null;
  link: { key: string; url: string } | null;
  closedAt: string | null;
  /** Closed without being done. */
  isDropped: boolean;
  lookedAt: string | null;
};

export type IssuesOfTheme = {
  issues: IssueView[];
  /** Where there is none yet and one can be created. */
  offers: IssueTracker[];
};

/** `place`: the repository, or the id of the team; null: not connected. */
export type TrackerConnection = { tracker: IssueTracker; place: string | null };
