import { useTranslations } from "next-intl";
import type { SubjectTopic } from "#server/conversations/subject.ts";

/** As conversations about it are called in every list. */
export function useTopicName() {
  const t = useTranslations("chat.subjects.topics");
  return (topic: SubjectTopic | null) => topic && t(topic, { merchant: "none" });
}
