import type { SubjectTopic } from "#server/conversations/subject.ts";
import type { ThemeArea } from "#server/platform/prisma/enums.ts";

/** Which part of the product a conversation was about. */
const AREA_OF: Record<SubjectTopic, ThemeArea> = {
  next_payment: "payments",
  overdue: "payments",
  payment_method: "payments",
  autopay: "payments",
  pay_early: "payments",
  late_fee: "payments",
  payment_failed: "payments",
  statement_receipt: "payments",
  plan_details: "plans",
  extend_due_date: "plans",
  change_due_date: "plans",
  hardship: "plans",
  spending_limit: "plans",
  declined_purchase: "plans",
  refund_status: "returns",
  report_return: "returns",
  dispute_problem_with_order: "returns",
  data_export: "account",
  account_details: "account",
  close_account: "account",
  fraud_unrecognised: "account",
  talk_to_human: "support",
  book_callback: "support",
  complaint: "support",
  product_feedback: "app",
};

export const areaOfTopic = (topic: SubjectTopic) => AREA_OF[topic];
