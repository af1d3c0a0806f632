import type { SubjectTopic } from "#server/conversations/subject.ts";
import type { Topic } from "#server/platform/prisma/enums.ts";
import type { Script } from "../dialogue.ts";

/** What a dialogue is about, by the help that it rests on. */
const BY_ARTICLE: Record<string, SubjectTopic> = {
  "late-payments": "late_fee",
  "payment-failed": "payment_failed",
  "payment-methods": "payment_method",
  "how-instalments-work": "plan_details",
  refunds: "refund_status",
  returns: "report_return",
  "personal-data": "account_details",
  "talk-to-a-person": "talk_to_human",
  "pay-early": "pay_early",
  "move-a-due-date": "extend_due_date",
};

const BY_TOPIC: Record<Topic, SubjectTopic> = {
  payments: "plan_details",
  refunds: "refund_status",
  hardship: "hardship",
  account: "account_details",
  other: "talk_to_human",
};

export function topicOf({ topic, lines }: Script): SubjectTopic {
  const [article] = lines.flatMap((line) => (line.by === "assistant" ? line.cites : []));
  return BY_ARTICLE[article ?? ""] ?? BY_TOPIC[topic];
}
