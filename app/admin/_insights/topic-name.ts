import { useTranslations } from "next-intl";

/** As the customer's own list names it. */
export function useTopicName() {
  const t = useTranslations("chat.subjects.topics");
  const other = useTranslations("insights")("otherTopic");
  return (topic: string) => {
    // Topics are names from the database; which have a text is asked at run time.
    const key = topic as "hardship";
    return topic !== "" && t.has(key) ? t(key, { merchant: "none" }) : other;
  };
}
