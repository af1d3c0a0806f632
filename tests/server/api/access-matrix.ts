import type { Role } from "#server/platform/viewer.ts";

const everyone: Role[] = ["customer", "agent", "supervisor", "admin"];
const customers: Role[] = ["customer"];
const staff: Role[] = ["agent", "supervisor", "admin"];
const supervisors: Role[] = ["supervisor", "admin"];
const admins: Role[] = ["admin"];

/** Who may call what. A procedure without an entry fails the build. */
export const matrix: Record<string, Role[] | "anyone"> = {
  "articles.get": "anyone",
  "articles.list": "anyone",
  "articles.search": "anyone",

  "audit.list": admins,

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
  "conversations.read": customers,
  "conversations.reopen": customers,
  "conversations.reply": staff,
  "conversations.resolve": everyone,
  "conversations.send": customers,
  "conversations.stopAnswer": customers,
  "conversations.typing": everyone,

  "desk.colleagues": staff,
  "desk.desks": supervisors,
  "desk.dismissAbsence": staff,
  "desk.handBack": staff,
  "desk.here": staff,
  "desk.mine": staff,
  "desk.move": staff,
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

  "methods.list": customers,
  "methods.ofCustomer": staff,

  "people.changeRole": admins,
  "people.changeSkills": admins,
  "people.deactivate": admins,
  "people.invite": admins,
  "people.me": everyone,
  "people.reactivate": admins,
  "people.reinvite": admins,
  "people.rename": admins,
  "people.setLanguage": everyone,
  "people.staff": admins,

  "plans.get": everyone,
  "plans.ofCustomer": staff,
  "plans.overview": customers,

  "sessions.end": everyone,
  "sessions.endAll": everyone,
  "sessions.ending": everyone,
  "sessions.keep": everyone,
  "sessions.list": everyone,
  "sessions.prove": everyone,
  "sessions.requestProof": everyone,

  "shifts.cancel": supervisors,
  "shifts.list": staff,
  "shifts.mine": staff,
  "shifts.plan": supervisors,

  "signIn.confirmCode": "anyone",
  "signIn.demoPeople": "anyone",
  "signIn.requestCode": "anyone",
};
