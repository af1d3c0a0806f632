"use client";

import { useTranslations } from "next-intl";
import { Key } from "../_shell/shortcut-list.tsx";
import { keys } from "./shortcuts.ts";
import type { ConversationView } from "#server/conversations/schema.ts";

/** Somebody else has the word: says who, and how to get it. */
export function InsteadOfReply({ standing, agentName, customer }: ConversationView) {
  const t = useTranslations("desk.composer");
  const isFree = standing === "waiting" || standing === "assistant";
  return (
    <p className="mt-1.5 flex min-h-11 items-center gap-2 text-soft">
      {standing === "agent" && t("otherIn", { name: agentName ?? "" })}
      {standing === "closed" && t("closed")}
      {isFree && t("takeOverToReply", customer)}
      {isFree && (
        <span aria-hidden className="max-md:hidden">
          <Key>{keys.takeOver}</Key>
        </span>
      )}
    </p>
  );
}
