import { useTranslations } from "next-intl";
import { SUBJECT_TOPICS } from "#server/conversations/subject.ts";

/** As the customer's own list names it. */
export function useTopicName() {
  const t = useTranslations("chat.subjects.topics");
  const other = useTranslations("insights")("otherTopic");
  return (topic: string) => {
    const known = SUBJECT_TOPICS.find((one) => one === topic);
    return known ? t(known, { merchant: "none" }) : other;
  };
}
