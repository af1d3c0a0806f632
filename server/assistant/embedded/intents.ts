/** What a message can be about. Each has its phrases in `corpus/<language>.txt`. */
export const intents = [
  "next_payment",
  "later_payment",
  "overdue",
  "total_owed",
  "month",
  "plan_details",
  "paid_so_far",
  "list_plans",
  "refund_status",
  "return_status",
  "payment_method",
  "pay_early",
  "move_date",
  "how_return",
  "refund_time",
  "costs",
  "failed_payment",
  "cannot_pay",
  "not_delivered",
  "change_method",
  "my_data",
  "contact",
  "how_it_works",
  "unknown_charge",
  "greeting",
  "thanks",
  "goodbye",
  "identity",
  "capabilities",
  "out_of_scope",
] as const;
export type Intent = (typeof intents)[number];

export const isIntent = (text: string): text is Intent => intents.some((intent) => intent === text);

/** Answered from the help articles. */
const help = new Set<Intent>([
  "pay_early",
  "move_date",
  "how_return",
  "refund_time",
  "costs",
  "failed_payment",
  "cannot_pay",
  "not_delivered",
  "change_method",
  "my_data",
  "contact",
  "how_it_works",
  "unknown_charge",
]);
export const isHelp = (intent: Intent) => help.has(intent);

const talk = new Set<Intent>([
  "greeting",
  "thanks",
  "goodbye",
  "identity",
  "capabilities",
  "out_of_scope",
]);
/** Needs no tool. */
export const isTalk = (intent: Intent) => talk.has(intent);
