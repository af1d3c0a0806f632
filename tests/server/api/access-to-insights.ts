import type { Role } from "#server/platform/viewer.ts";

const staff: Role[] = ["agent", "supervisor", "admin"];
const supervisors: Role[] = ["supervisor", "admin"];
const admins: Role[] = ["admin"];

/** Who may call what of figures and reviews. */
export const insights = {
  "insights.agents": staff,
  "insights.cases": supervisors,
  "insights.costs": supervisors,
  "insights.export": supervisors,
  "insights.live": supervisors,
  "insights.read": supervisors,
  "insights.readForReview": staff,
  "insights.review": staff,
  "insights.reviews": supervisors,
  "insights.setBenchmark": admins,
  "insights.setCosts": supervisors,
  "insights.toReview": staff,
} satisfies Record<string, Role[]>;
