import { useTranslations } from "next-intl";
import { whenTag } from "#app/_ui/tags.tsx";
import type { ConversationView } from "#server/conversations/schema.ts";

/** Who has the word, why somebody waits, and since when an assistant that has nothing to answer is silent. */
export function StatusText(conversation: ConversationView) {
  const { standing, mine, agentName, waiting, answering, lastEventAt } = conversation;
  const t = useTranslations("desk");
  if (standing === "assistant" && !answering)
    return t.rich("standing.withAssistant", { at: whenTag(lastEventAt) });
  if (standing === "agent" && !mine) return t("standing.other", { name: agentName ?? "" });
  if (standing === "agent") return t("standing.mine");
  if (standing === "waiting" && waiting) return t(`askedBy.${waiting.askedBy}`);
  return t(`standing.${standing}`);
}
