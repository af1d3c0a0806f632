import type { Role } from "#server/platform/viewer.ts";

const everyone: Role[] = ["customer", "agent", "supervisor", "admin"];
const customers: Role[] = ["customer"];
const staff: Role[] = ["agent", "supervisor", "admin"];
const supervisors: Role[] = ["supervisor", "admin"];

export const calls: Record<string, Role[] | "anyone"> = {
  "callbacks.aheadOf": staff,
  "callbacks.assign": supervisors,
  "callbacks.assignees": supervisors,
  "callbacks.book": customers,
  "callbacks.byLink": "anyone",
  "callbacks.calendarFile": everyone,
  "callbacks.calendarFileByLink": "anyone",
  "callbacks.cancel": everyone,
  "callbacks.cancelByLink": "anyone",
  "callbacks.changeNumber": customers,
  "callbacks.checkNumber": customers,
  "callbacks.get": everyone,
  "callbacks.hangUp": staff,
  "callbacks.linkState": "anyone",
  "callbacks.mine": customers,
  "callbacks.move": everyone,
  "callbacks.moveByLink": "anyone",
  "callbacks.nextTry": staff,
  "callbacks.ofCustomer": staff,
  "callbacks.recordOutcome": staff,
  "callbacks.ring": staff,
  "callbacks.slots": everyone,
  "callbacks.slotsByLink": "anyone",
  "callbacks.start": staff,
  "callbacks.story": staff,
  "callbacks.takeChat": staff,
  "callbacks.today": staff,
  "closedDays.close": supervisors,
  "closedDays.list": staff,
  "closedDays.preview": supervisors,
  "closedDays.reopen": supervisors,
};
