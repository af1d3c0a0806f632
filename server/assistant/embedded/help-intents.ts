import type { Language } from "#server/platform/locale.ts";
import { topics } from "./help-topics.ts";

export type HelpIntent = {
  kind: "help";
  /** What the articles call it; searched for beside the customer's own words. */
  topic: Record<Language, string>;
  /** The assistant can only explain it; a person is offered, who can do it. */
  isForPerson?: true;
  /** The customer can do it here: whoever wants to, and does not only ask, is shown what to confirm. */
  isOfPaying?: true;
  isOfMoving?: true;
  isOfSetting?: true;
  /** The customer reports it here, and what they have reported is known. */
  isOfReporting?: true;
  /** A wrong answer hurts: the passage has to fit well, or a person is the better answer. */
  isDelicate?: true;
  reason?: "hardship";
};

export const helpIntents = {
  pay_early: {
    kind: "help",
    topic: topics.pay_early,
    isOfPaying: true,
  },
  extend_due_date: {
    kind: "help",
    topic: topics.extend_due_date,
    isOfMoving: true,
  },
  report_return: { kind: "help", topic: topics.report_return },
  "refund_status.time": { kind: "help", topic: topics["refund_status.time"] },
  late_fee: { kind: "help", topic: topics.late_fee },
  payment_failed: {
    kind: "help",
    topic: topics.payment_failed,
    isForPerson: true,
  },
  hardship: {
    kind: "help",
    topic: topics.hardship,
    reason: "hardship",
  },
  dispute_problem_with_order: {
    kind: "help",
    topic: topics.dispute_problem_with_order,
    isOfReporting: true,
    isForPerson: true,
    isDelicate: true,
  },
  payment_method: {
    kind: "help",
    topic: topics.payment_method,
    isOfSetting: true,
    isForPerson: true,
  },
  "autopay.set": { kind: "help", topic: topics.payment_method, isOfSetting: true },
  data_export: { kind: "help", topic: topics.data_export },
  "talk_to_human.contact": { kind: "help", topic: topics["talk_to_human.contact"] },
  "plan_details.how": { kind: "help", topic: topics["plan_details.how"] },
  fraud_unrecognised: {
    kind: "help",
    topic: topics.fraud_unrecognised,
    isForPerson: true,
    isDelicate: true,
  },
  change_due_date: { kind: "help", topic: topics.change_due_date },
  statement_receipt: { kind: "help", topic: topics.statement_receipt },
  spending_limit: { kind: "help", topic: topics.spending_limit },
  declined_purchase: { kind: "help", topic: topics.declined_purchase },
  account_details: { kind: "help", topic: topics.account_details },
  close_account: { kind: "help", topic: topics.close_account },
  book_callback: { kind: "help", topic: topics.book_callback, isForPerson: true },
  talk_to_human: {
    kind: "help",
    topic: topics.talk_to_human,
    isForPerson: true,
  },
  product_feedback: { kind: "help", topic: topics.product_feedback, isForPerson: true },
  complaint: { kind: "help", topic: topics.complaint, isForPerson: true },
} satisfies Record<string, HelpIntent>;
