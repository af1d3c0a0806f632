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
  "insights.mailing": supervisors,
  "insights.read": supervisors,
  "insights.readForReview": staff,
  "insights.removeView": supervisors,
  "insights.review": staff,
  "insights.reviews": supervisors,
  "insights.saveView": supervisors,
  "insights.setBenchmark": admins,
  "insights.setCosts": supervisors,
  "insights.setMailing": supervisors,
  "insights.toReview": staff,
  "insights.views": supervisors,
} satisfies Record<string, Role[]>;
