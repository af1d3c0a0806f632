"use client";

import { useTranslations } from "next-intl";
import type { ConversationView } from "#server/conversations/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import type { Actions } from "./use-actions.ts";

/** Somebody else has the word: says who, and how to get it. */
export function InsteadOfReply({
  conversation: { standing, agentName, customer },
  actions,
  onTakeOver,
}: {
  conversation: ConversationView;
  actions: Actions;
  onTakeOver: () => void;
}) {
  const t = useTranslations("desk");
  return (
    <div className="mt-1.5 flex min-h-11 flex-wrap items-center justify-between gap-3">
      <p className="text-soft">
        {standing === "agent" && t("composer.otherIn", { name: agentName ?? "" })}
        {standing === "closed" && t("composer.closed")}
        {actions.canTakeOver && t("composer.takeOverToReply", customer)}
      </p>
      {actions.canTakeOver && (
        <Button size="small" kind="primary" busy={actions.isBusy} onClick={onTakeOver}>
          {t("actions.takeOver")}
        </Button>
      )}
    </div>
  );
}
