import type { Role } from "#server/platform/viewer.ts";

const everyone: Role[] = ["customer", "agent", "supervisor", "admin"];
const customers: Role[] = ["customer"];
const leads: Role[] = ["supervisor", "admin"];
const staff: Role[] = ["agent", "supervisor", "admin"];

/** Who may call what. A procedure without an entry fails the build. */
export const matrix: Record<string, Role[] | "anyone"> = {
  "articles.get": "anyone",
  "articles.list": "anyone",
  "articles.search": "anyone",

  "callbacks.book": customers,
  "callbacks.calendarFile": everyone,
  "callbacks.cancel": everyone,
  "callbacks.get": everyone,
  "callbacks.mine": customers,
  "callbacks.move": everyone,
  "callbacks.recordOutcome": staff,
  "callbacks.slots": everyone,
  "callbacks.start": staff,
  "callbacks.story": staff,
  "callbacks.today": staff,

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

  "shifts.cancel": leads,
  "shifts.list": staff,
  "shifts.mine": staff,
  "shifts.plan": leads,

  "signIn.confirmCode": "anyone",
  "signIn.demoPeople": "anyone",
  "signIn.requestCode": "anyone",
};
