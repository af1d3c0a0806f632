import type { Prisma } from "#server/platform/prisma/client.ts";
import type {
  FeedbackKind,
  FeedbackSource,
  FeedbackStatus,
} from "#server/platform/prisma/enums.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";

export const FEEDBACK_LIMIT = 4000;
export const MOST_AT_ONCE = 100;
export const UNDO_SECONDS = 10;

export const KINDS = ["idea", "problem", "praise"] as const satisfies FeedbackKind[];
export const SOURCES = ["form", "rating", "answer"] as const satisfies FeedbackSource[];
export const STATES = [
  "new",
  "planned",
  "doing",
  "done",
  "declined",
] as const satisfies FeedbackStatus[];

/** An answer to what we told a customer is none of the kinds that are chosen in the form. */
export const kindOf = ({ kind, source }: { kind: FeedbackKind; source: FeedbackSource }) =>
  source === "answer" ? "answer" : kind;

export const visibleTo = (viewer: Viewer): Prisma.FeedbackItemWhereInput =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

export const changesFor = (viewer: Viewer): Prisma.FeedbackChangeWhereInput =>
  isStaff(viewer) ? {} : { kind: { in: ["status", "reply"] } };

export const canSubmit = (viewer: Viewer) => !isStaff(viewer);

export const canTriage = (viewer: Viewer) => isStaff(viewer);

/** Who did not ask for our answer by mail, or has left, gets none. */
export const isMailed = (item: { mayWrite: boolean; customer: { deactivatedAt: Date | null } }) =>
  item.mayWrite && item.customer.deactivatedAt === null;

export const staff = {
  role: { not: "customer" },
  deactivatedAt: null,
} satisfies Prisma.PersonWhereInput;
