"use client";

import { useTranslations } from "next-intl";
import type { ConversationView } from "#server/conversations/schema.ts";

/** Somebody else has the word: says who, and how to get it. */
export function InsteadOfReply({ standing, agentName, customer }: ConversationView) {
  const t = useTranslations("desk.composer");
  return (
    <p className="mt-1.5 flex min-h-11 items-center text-soft">
      {standing === "agent" && t("otherIn", { name: agentName ?? "" })}
      {standing === "closed" && t("closed")}
      {(standing === "waiting" || standing === "assistant") && t("takeOverToReply", customer)}
    </p>
  );
}
