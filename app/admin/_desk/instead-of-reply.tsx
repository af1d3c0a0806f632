"use client";

import { useTranslations } from "next-intl";
import type { ConversationView } from "#server/conversations/schema.ts";
import { useRoom } from "#app/_chat/chat-provider.tsx";
import { useDesk } from "./desk-state.tsx";
import { lastMove } from "./state/last-move.ts";
import { Key } from "../_shell/shortcut-help.tsx";
import { canTakeOver } from "./state/rights.ts";
import { keys } from "./state/shortcuts.ts";

export function InsteadOfReply(conversation: ConversationView) {
  const { id, status, agentName, customer } = conversation;
  const t = useTranslations("desk.composer");
  const { agent } = useDesk();
  const canTake = canTakeOver(agent, conversation);
  return (
    <div role="status" className="mt-1.5 min-h-11 content-center text-soft">
      {status !== "closed" && <Moved id={id} />}
      <p className="flex items-center gap-2">
        {status === "agent" &&
          t(canTake ? "otherIn" : "otherInForNotes", { name: agentName ?? "" })}
        {status === "closed" && t("closed")}
        {canTake && status !== "agent" && t("takeOverToReply", customer)}
        {canTake && (
          <span aria-hidden className="max-md:hidden">
            <Key>{keys.takeOver}</Key>
          </span>
        )}
      </p>
    </div>
  );
}

function Moved({ id }: Pick<ConversationView, "id">) {
  const t = useTranslations("desk.composer");
  const { agent } = useDesk();
  const move = lastMove(useRoom(id)?.transcript.events ?? []);
  if (!move) return null;
  const { by, to } = move;
  const isOwn = by === agent.name;
  return (
    <p className="font-semibold text-ink">
      {to && (isOwn ? t("youMoved", { to }) : t(by === to ? "tookOver" : "moved", { by, to }))}
      {!to && (isOwn ? t("youPutBack") : t("putBack", { by }))}
    </p>
  );
}
