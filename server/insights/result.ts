import type { ConversationResult } from "#server/platform/prisma/enums.ts";

/** What the log tells of a conversation that has ended. */
export type Told = {
  /** A person was in it, or has called. */
  hasPerson: boolean;
  /** The customer came back within seven days about the same, or it was reopened. */
  hasComeBack: boolean;
  /** A person was asked for, by whomever. */
  isAsked: boolean;
  /** Nobody answered the customer's last words. */
  isUnanswered: boolean;
  score: number | null;
};

export const REPEAT_DAYS = 7;
export const LOW_SCORE = 2;

/**
 * The assistant has solved only what it ended alone and what stayed solved. Where several things speak against it, the
 * first one in this order counts, so that each conversation is taken away once.
 */
export function resultOf(told: Told): ConversationResult {
  if (told.hasPerson) return "person";
  if (told.hasComeBack) return "came_back";
  if (told.isAsked) return "asked";
  if (told.isUnanswered) return "unanswered";
  if (told.score !== null && told.score <= LOW_SCORE) return "rated_low";
  return "solved";
}
