import type { Role } from "#server/platform/viewer.ts";

const customers: Role[] = ["customer"];
const staff: Role[] = ["agent", "supervisor", "admin"];
const admins: Role[] = ["admin"];

/** Who may call what of a customer's own data and reminders, and of what admins set for all. */
export const account = {
  "connections.createEndpoint": admins,
  "connections.createKey": admins,
  "connections.deliveries": admins,
  "connections.endpoints": admins,
  "connections.keys": admins,
  "connections.replay": admins,
  "connections.replayFailed": admins,
  "connections.revokeKey": admins,
  "connections.switchEndpoint": admins,
  "privacy.askForCopy": customers,
  "privacy.close": customers,
  "privacy.closesAt": customers,
  "privacy.closing": customers,
  "privacy.closingOfCustomer": staff,
  "privacy.copy": customers,
  "privacy.keep": customers,
  "privacy.looked": customers,
  "reminders.choice": customers,
  "reminders.choiceByLink": "anyone",
  "reminders.choose": customers,
  "reminders.chooseByLink": "anyone",
  "reminders.previewRules": admins,
  "reminders.rules": admins,
  "reminders.setRules": admins,
  "rules.autopay": admins,
  "rules.get": admins,
  "rules.hardship": admins,
  "rules.preview": admins,
  "rules.previewAutopay": admins,
  "rules.previewHardship": admins,
  "rules.previewRefunds": admins,
  "rules.refunds": admins,
  "rules.set": admins,
  "rules.setAutopay": admins,
  "rules.setHardship": admins,
  "rules.setRefunds": admins,
} satisfies Record<string, Role[] | "anyone">;
