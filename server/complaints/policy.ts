import type { Prisma } from "#server/platform/prisma/client.ts";
import { isLead, isStaff, type Viewer } from "#server/platform/viewer.ts";

export const STORY_LIMIT = 4000;
export const WISH_LIMIT = 1000;
/** An answer says what we found and why we decide so: a word is none. */
export const ANSWER_LEAST = 40;
export const ANSWER_LIMIT = 4000;
export const REASON_LEAST = 20;
export const REDRESS_LIMIT = 300;
/** What is promised is done within these many days. */
export const REDRESS_DAYS = 60;

/** So long after an answer its customer can say that they do not agree. */
export const DISAGREE_DAYS = 60;
/** At the same time; who has more to say adds it there, or talks to a person. */
export const MOST_OPEN = 5;
/** So often in a row. */
export const MOST_ADDED = 20;

/** Customers their own, leads all, and agents what they filed or whose customer they talk with. */
export function visibleTo(viewer: Viewer): Prisma.ComplaintWhereInput {
  if (!isStaff(viewer)) return { customerId: viewer.id };
  if (isLead(viewer)) return {};
  const talking = { conversations: { some: { agentId: viewer.id, closedAt: null } } };
  return { OR: [{ filedById: viewer.id }, { customer: talking }] };
}

export const canSeeComplaints = (viewer: Pick<Viewer, "role">) => isStaff(viewer);

/** Somebody who answers for others, and had no part in it. */
export const canAnswer = (viewer: Pick<Viewer, "role">, isInvolved: boolean) =>
  isLead(viewer) && !isInvolved;

/** What was promised in an answer is done, or seen to, by somebody who answers for others. */
export const canRedress = (viewer: Pick<Viewer, "role">) => isLead(viewer);

/** As the one whose complaint it is. */
export const canSpeak = (viewer: Pick<Viewer, "role">) => !isStaff(viewer);

/** Whether words speak of somebody: by full name, or by the first one where it stands alone. */
export function isNamedIn(text: string, name: string) {
  const said = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `;
  const [first = "", ...rest] = name.toLowerCase().split(/\s+/u);
  const names = [[first, ...rest].join(" "), first].filter((one) => one.length > 1);
  return names.some((one) => said.includes(` ${one} `));
}
