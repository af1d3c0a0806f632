import type { Role } from "#server/platform/viewer.ts";
import { applications } from "./access-to-applications.ts";
import { articles } from "./access-to-articles.ts";
import { account } from "./access-to-account.ts";
import { complaints } from "./access-to-complaints.ts";
import { insights } from "./access-to-insights.ts";
import { hardship } from "./access-to-hardship.ts";
import { calls } from "./access-to-calls.ts";
import { knowledge } from "./access-to-knowledge.ts";
import { replies } from "./access-to-replies.ts";
import { shifts } from "./access-to-shifts.ts";
import { voice } from "./access-to-voice.ts";
import { planning } from "./access-to-planning.ts";
import { themes } from "./access-to-themes.ts";
import { spendingMatrix } from "./access-of-spending.ts";

const everyone: Role[] = ["customer", "agent", "supervisor", "admin"];
const customers: Role[] = ["customer"];
const staff: Role[] = ["agent", "supervisor", "admin"];
const supervisors: Role[] = ["supervisor", "admin"];
const admins: Role[] = ["admin"];

/** Who may call what. A procedure without an entry fails the build. */
export const matrix: Record<string, Role[] | "anyone"> = {
  ...account,
  ...applications,
  ...articles,
  ...hardship,
  ...insights,
  ...knowledge,
  ...replies,
  ...shifts,
  ...voice,
  ...planning,
  ...themes,

  "audit.list": admins,

  ...calls,

  "cases.accept": staff,
  "cases.add": customers,
  "cases.ask": staff,
  "cases.counts": staff,
  "cases.decline": staff,
  "cases.forStaff": staff,
  "cases.get": customers,
  "cases.list": staff,
  "cases.mine": customers,
  "cases.open": customers,
  "cases.openFor": staff,
  "cases.passOn": staff,
  "cases.previewRefund": staff,
  "cases.reopen": everyone,
  "cases.withdraw": customers,

  ...complaints,

  "conversations.current": customers,
  "conversations.events": everyone,
  "conversations.follow": everyone,
  "conversations.get": everyone,
  "conversations.history": customers,
  "conversations.suggestions": customers,
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

  "documents.ofCustomer": staff,
  "documents.ofPlan": customers,
  "documents.preview": customers,

  "feedback.assign": staff,
  "feedback.assignees": staff,
  "feedback.counts": staff,
  "feedback.export": staff,
  "feedback.get": customers,
  "feedback.inbox": staff,
  "feedback.mine": customers,
  "feedback.note": staff,
  "feedback.open": staff,
  "feedback.rateByLink": "anyone",
  "feedback.ratingByLink": "anyone",
  "feedback.reply": staff,
  "feedback.setStatus": staff,
  "feedback.talk": staff,
  "feedback.undo": staff,
  "feedback.stopRatingMails": "anyone",
  "feedback.submit": customers,

  "humanRequests.ask": customers,
  "humanRequests.withdraw": customers,

  "imports.cancel": admins,
  "imports.get": admins,
  "imports.list": admins,
  "imports.start": admins,

  "mail.list": "anyone",

  "methods.cardPage": customers,
  "methods.finishAdding": customers,
  "methods.list": customers,
  "methods.makeDefault": customers,
  "methods.ofCustomer": staff,
  "methods.remove": customers,
  "methods.saveCard": customers,
  "methods.startAdding": customers,

  "payments.bankPage": customers,
  "payments.confirm": customers,
  "payments.get": customers,
  "payments.ofProposal": customers,
  "payments.pay": customers,
  "payments.payFor": staff,
  "payments.prove": customers,
  "payments.quote": customers,

  "people.changeOwnPhone": staff,
  "people.changeRole": admins,
  "people.changeSkills": admins,
  "people.deactivate": admins,
  "people.invite": admins,
  "people.me": everyone,
  "people.ownPhone": staff,
  "people.reactivate": admins,
  "people.reinvite": admins,
  "people.rename": admins,
  "people.setLanguage": everyone,
  "people.signOff": supervisors,
  "people.staff": admins,

  "plans.confirmMove": customers,
  "plans.confirmAutopay": customers,
  "plans.get": everyone,
  "plans.move": customers,
  "plans.moveFor": staff,
  "plans.ofCustomer": staff,
  "plans.overview": customers,
  "plans.payDay": customers,
  "plans.previewAutopay": customers,
  "plans.previewAutopayFor": staff,
  "plans.previewPayDay": customers,
  "plans.setAutopay": customers,
  "plans.setAutopayFor": staff,
  "plans.setPayDay": customers,

  "promise.days": supervisors,
  "promise.read": "anyone",
  "promise.unkept": supervisors,

  "refunds.counts": staff,
  "refunds.list": staff,
  "refunds.markSent": supervisors,

  "sessions.end": everyone,
  "sessions.endAll": everyone,
  "sessions.ending": everyone,
  "sessions.keep": everyone,
  "sessions.list": everyone,
  "sessions.prove": everyone,
  "sessions.requestProof": everyone,

  "signIn.confirmCode": "anyone",
  "signIn.demoPeople": "anyone",
  "signIn.requestCode": "anyone",
  ...spendingMatrix,
};
