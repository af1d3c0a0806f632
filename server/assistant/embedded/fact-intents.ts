import { laterPayment, month, nextPayment, overdue } from "./answers/payments.ts";
import { listPlans, paidSoFar, paymentMethod, planDetails, totalOwed } from "./answers/plans.ts";
import { refundStatus, returnStatus } from "./answers/returns.ts";
import type { Answer, Writing } from "./answers/writing.ts";
import type { helpIntents } from "./help-intents.ts";
import type { ToolName } from "./prompt.ts";

export type FactIntent = {
  kind: "fact";
  /** What is looked up; without the last one's answer nothing can be written. */
  tools: [...ToolName[], ToolName];
  write: (writing: Writing) => Answer;
  /** "and the one after it?" goes on to another payment. */
  isOfPayments?: true;
  /** A short question means the plan that was spoken of before. */
  isOfOnePlan?: true;
  needsPlan?: true;
  /** "why?" asks for the rule behind it. */
  why?: keyof typeof helpIntents;
};

export const factIntents = {
  next_payment: {
    kind: "fact",
    tools: ["nextPayments"],
    write: nextPayment,
    isOfPayments: true,
    why: "plan_details.how",
  },
  "next_payment.later": {
    kind: "fact",
    tools: ["nextPayments"],
    write: laterPayment,
    isOfPayments: true,
    isOfOnePlan: true,
    why: "plan_details.how",
  },
  "next_payment.overdue": {
    kind: "fact",
    tools: ["nextPayments"],
    write: overdue,
    isOfPayments: true,
    why: "payment_failed",
  },
  "plan_details.total": {
    kind: "fact",
    tools: ["listPlans", "nextPayments"],
    write: totalOwed,
    isOfOnePlan: true,
  },
  "next_payment.month": { kind: "fact", tools: ["nextPayments"], write: month, isOfPayments: true },
  plan_details: {
    kind: "fact",
    tools: ["listPlans"],
    write: planDetails,
    isOfPayments: true,
    isOfOnePlan: true,
    needsPlan: true,
  },
  "plan_details.paid": { kind: "fact", tools: ["listPlans"], write: paidSoFar, isOfOnePlan: true },
  "plan_details.list": { kind: "fact", tools: ["listPlans"], write: listPlans },
  refund_status: {
    kind: "fact",
    tools: ["refundStatus"],
    write: refundStatus,
    isOfOnePlan: true,
    why: "refund_status.time",
  },
  "report_return.status": {
    kind: "fact",
    tools: ["returnStatus"],
    write: returnStatus,
    isOfOnePlan: true,
    why: "report_return",
  },
  "payment_method.which": {
    kind: "fact",
    tools: ["nextPayments", "listPlans"],
    write: paymentMethod,
    isOfOnePlan: true,
  },
  autopay: {
    kind: "fact",
    tools: ["nextPayments", "listPlans"],
    write: paymentMethod,
    isOfOnePlan: true,
  },
} satisfies Record<string, FactIntent>;
