import type { Topic } from "#server/platform/prisma/enums.ts";
import type { SubjectTopic } from "./subject.ts";

/** What an agent is trained in, by what a conversation was about. */
export const TRAINING: Record<SubjectTopic, Topic> = {
  next_payment: "payments",
  overdue: "payments",
  plan_details: "payments",
  payment_method: "payments",
  autopay: "payments",
  pay_early: "payments",
  extend_due_date: "payments",
  late_fee: "payments",
  payment_failed: "payments",
  change_due_date: "payments",
  statement_receipt: "payments",
  refund_status: "refunds",
  report_return: "refunds",
  dispute_problem_with_order: "refunds",
  hardship: "hardship",
  data_export: "account",
  fraud_unrecognised: "account",
  account_details: "account",
  close_account: "account",
  spending_limit: "account",
  declined_purchase: "account",
  talk_to_human: "other",
  book_callback: "other",
  product_feedback: "other",
  complaint: "other",
};
