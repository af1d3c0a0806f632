import type { Role } from "#server/platform/viewer.ts";

const customers: Role[] = ["customer"];
const staff: Role[] = ["agent", "supervisor", "admin"];
const supervisors: Role[] = ["supervisor", "admin"];

/** Who may call what of limits, breaks and declines. */
export const spendingMatrix = {
  "humanRequests.checkDecline": customers,
  "spending.endBreak": supervisors,
  "spending.get": customers,
  "spending.newestDecline": customers,
  "spending.ofCustomer": staff,
  "spending.setOwnLimit": customers,
  "spending.takeBreak": customers,
  "spending.takeRaiseBack": customers,
} satisfies Record<string, Role[]>;
