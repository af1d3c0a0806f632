import { useTranslations } from "next-intl";
import { whenTag } from "#app/_ui/tags.tsx";
import type { ConversationView } from "#server/conversations/schema.ts";
import { whyText } from "../_shell/why-text.ts";

export function StatusText(conversation: ConversationView) {
  const { status, mine, agentName, waiting, concern, answering, reopened, lastEventAt } =
    conversation;
  const t = useTranslations("desk");
  if (status === "assistant" && !answering)
    return t.rich("status.withAssistant", { at: whenTag(lastEventAt) });
  if (status === "agent" && !mine) return t("status.other", { name: agentName ?? "" });
  if (status === "agent") return t(reopened ? "status.reopened" : "status.mine");
  if (status === "waiting" && waiting) return whyText(t, waiting, concern);
  return t(`status.${status}`);
}
