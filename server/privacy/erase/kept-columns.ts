/**
 * Texts of a customer's rows that stay, as `table.column`, and why. A test fills every other text column with a word and
 * looks for it everywhere after the erasure.
 */
export const keptColumns: Record<string, string> = {
  "purchase.reference": "the order number, by which accounts are checked",
  "purchase.currency": "a currency",
  "plan.currency": "a currency",
  "plan.reference": "the number under which the company's books have it",
  "payment.currency": "a currency",
  "payment.reference": "the number under which the company's books have it",
  "payment.failure": "a code of the provider's",
  "charge.currency": "a currency",
  "charge.failure": "a code of the provider's",
  "refund.reference": "the number under which the company's books have it",
  "payout.reference": "by which a bank finds the money",
  "payout.failure": "a code of the provider's",
  "complaint.reference": "the number under which they were answered; it is ours",
  "stored_file.type": "its row is deleted",
  "assistant_run.answered_by": "the name of a model",
  "assistant_run.outside_model": "the name of a model",
  "event.kind": "replaced by `message`",
  "audit_entry.action": "what was done, without whom",
};
