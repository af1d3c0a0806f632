import type { Role } from "#server/platform/viewer.ts";

const everyone: Role[] = ["customer", "agent", "supervisor", "admin"];
const customers: Role[] = ["customer"];
const staff: Role[] = ["agent", "supervisor", "admin"];

/** Who may call what. A procedure without an entry fails the build. */
export const matrix: Record<string, Role[] | "anyone"> = {
  "articles.get": "anyone",
  "articles.list": "anyone",
  "articles.search": "anyone",

  "conversations.current": customers,
  "conversations.events": everyone,
  "conversations.follow": everyone,
  "conversations.get": everyone,
  "conversations.history": customers,
  "conversations.note": staff,
  "conversations.rate": customers,
  "conversations.reply": staff,
  "conversations.resolve": everyone,
  "conversations.send": customers,
  "conversations.stopAnswer": customers,
  "conversations.typing": everyone,

  "desk.handBack": staff,
  "desk.here": staff,
  "desk.mine": staff,
  "desk.presence": staff,
  "desk.search": staff,
  "desk.setAvailable": staff,
  "desk.takeOver": staff,
  "desk.waiting": staff,
  "desk.withAssistant": staff,

  "feedback.assign": staff,
  "feedback.assignees": staff,
  "feedback.counts": staff,
  "feedback.export": staff,
  "feedback.get": customers,
  "feedback.inbox": staff,
  "feedback.mine": customers,
  "feedback.note": staff,
  "feedback.open": staff,
  "feedback.reply": staff,
  "feedback.setStatus": staff,
  "feedback.submit": customers,

  "humanRequests.ask": customers,
  "humanRequests.withdraw": customers,

  "mail.list": "anyone",

  "people.me": everyone,
  "people.setLanguage": everyone,

  "plans.get": everyone,
  "plans.ofCustomer": staff,
  "plans.overview": customers,

  "sessions.end": everyone,
  "sessions.endAll": everyone,
  "sessions.list": everyone,

  "signIn.confirmCode": "anyone",
  "signIn.demoPeople": "anyone",
  "signIn.requestCode": "anyone",
};
