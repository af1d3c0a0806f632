import type { KnowledgeOutcome, VerdictReason } from "#server/platform/prisma/enums.ts";
import { isLead, isStaff, type Viewer } from "#server/platform/viewer.ts";

export const WORDS_LIMIT = 500;

export const REASONS = [
  "wrong",
  "off_topic",
  "outdated",
  "no_help",
  "other",
] as const satisfies VerdictReason[];

export const OUTCOMES = ["answered", "dismissed"] as const satisfies KnowledgeOutcome[];

type Asker = Pick<Viewer, "role">;

/** Of a conversation of their own, which goes on. */
export const canJudge = (
  viewer: Pick<Viewer, "id">,
  conversation: { customerId: string; closedAt: Date | null },
) => conversation.customerId === viewer.id && conversation.closedAt === null;

type Said = {
  runId?: string | undefined;
  cut?: string | undefined;
  isForPerson?: boolean | undefined;
};

/** A whole answer. Nobody is asked whether words that lead to a person, or are kind to somebody in need, were helpful. */
export const isJudged = ({ runId, cut, isForPerson }: Said) =>
  runId !== undefined && cut === undefined && !isForPerson;

export const canSeeKnowledge = (viewer: Asker) => isStaff(viewer);

/** What the help says is for those who answer for others. */
export const canDecide = (viewer: Asker) => isLead(viewer);
