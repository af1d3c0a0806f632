import type { Role } from "#server/platform/viewer.ts";

const customers: Role[] = ["customer"];
const staff: Role[] = ["agent", "supervisor", "admin"];
const supervisors: Role[] = ["supervisor", "admin"];

/** Who may call what of thumbs and knowledge gaps. */
export const knowledge = {
  "knowledge.counts": staff,
  "knowledge.decide": supervisors,
  "knowledge.decideAnswer": supervisors,
  "knowledge.draft": supervisors,
  "knowledge.gaps": staff,
  "knowledge.judge": customers,
  "knowledge.takeBack": customers,
  "knowledge.undo": supervisors,
  "knowledge.unhelpful": staff,
  "knowledge.verdicts": ["customer", ...staff],
} satisfies Record<string, Role[]>;
