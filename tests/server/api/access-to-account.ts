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
  "connections.payments": admins,
  "connections.replay": admins,
  "connections.replayFailed": admins,
  "connections.revokeKey": admins,
  "connections.switchEndpoint": admins,
  "inbox.waiting": customers,
  "privacy.askForCopy": customers,
  "privacy.close": customers,
  "privacy.closesAt": customers,
  "privacy.closing": customers,
  "privacy.closingOfCustomer": staff,
  "privacy.copy": customers,
  "privacy.keep": customers,
  "privacy.looked": customers,
  "profile.changeHome": customers,
  "profile.changeName": customers,
  "profile.changePhone": customers,
  "profile.confirmEmail": customers,
  "profile.get": customers,
  "profile.requestEmail": customers,
  "reminders.choice": customers,
  "reminders.choiceByLink": "anyone",
  "reminders.choose": customers,
  "reminders.chooseByLink": "anyone",
  "reminders.previewRules": admins,
  "reminders.rules": admins,
  "reminders.setRules": admins,
  "rules.get": admins,
  "rules.preview": admins,
  "rules.set": admins,
} satisfies Record<string, Role[] | "anyone">;
