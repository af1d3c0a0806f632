import type { Role } from "#server/platform/viewer.ts";

const staff: Role[] = ["agent", "supervisor", "admin"];
const supervisors: Role[] = ["supervisor", "admin"];
const admins: Role[] = ["admin"];

export const shifts: Record<string, Role[]> = {
  "shifts.answerSwap": staff,
  "shifts.askForSwap": staff,
  "shifts.cancel": supervisors,
  "shifts.claim": staff,
  "shifts.close": supervisors,
  "shifts.counts": staff,
  "shifts.demand": staff,
  "shifts.earnings": staff,
  "shifts.endLeave": staff,
  "shifts.endOnline": staff,
  "shifts.goOnline": staff,
  "shifts.keep": staff,
  "shifts.alone": supervisors,
  "shifts.leave": staff,
  "shifts.list": staff,
  "shifts.listOpen": staff,
  "shifts.mine": staff,
  "shifts.open": supervisors,
  "shifts.partners": staff,
  "shifts.plan": supervisors,
  "shifts.quality": staff,
  "shifts.release": staff,
  "shifts.rules": admins,
  "shifts.setRules": admins,
  "shifts.swaps": staff,
  "shifts.takeLeave": staff,
  "shifts.weeks": staff,
  "shifts.withdrawSwap": staff,
};
