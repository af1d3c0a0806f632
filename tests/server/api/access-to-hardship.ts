import type { Role } from "#server/platform/viewer.ts";

const customers: Role[] = ["customer"];
const staff: Role[] = ["agent", "supervisor", "admin"];

export const hardship: Record<string, Role[]> = {
  "hardship.agree": staff,
  "hardship.ask": customers,
  "hardship.askFor": staff,
  "hardship.confirm": customers,
  "hardship.counts": staff,
  "hardship.decline": staff,
  "hardship.form": customers,
  "hardship.formFor": staff,
  "hardship.forStaff": staff,
  "hardship.get": customers,
  "hardship.include": customers,
  "hardship.list": staff,
  "hardship.mine": customers,
  "hardship.ofProposal": customers,
  "hardship.withdraw": customers,
};
