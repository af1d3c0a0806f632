import { useTranslations } from "next-intl";
import type { ConversationView } from "#server/conversations/schema.ts";

/** Who has the word, and why somebody waits. */
export function StandingText({ standing, mine, agentName, waiting }: ConversationView) {
  const t = useTranslations("desk");
  if (standing === "agent" && !mine) return t("standing.other", { name: agentName ?? "" });
  if (standing === "agent") return t("standing.mine");
  if (standing === "waiting" && waiting) return t(`askedBy.${waiting.askedBy}`);
  return t(`standing.${standing}`);
}
