"use client";

import { useTranslations } from "next-intl";
import type { ConversationView } from "#server/conversations/schema.ts";
import { useRoom } from "#app/_chat/chat-provider.tsx";
import { useDesk } from "./desk-state.tsx";
import { lastMove } from "./state/last-move.ts";
import { Key } from "../_shell/shortcut-help.tsx";
import { keys } from "./state/shortcuts.ts";

export function InsteadOfReply({ id, status, agentName, customer }: ConversationView) {
  const t = useTranslations("desk.composer");
  const isFree = status === "waiting" || status === "assistant";
  return (
    <div role="status" className="mt-1.5 min-h-11 content-center text-soft">
      {status !== "closed" && <Moved id={id} />}
      <p className="flex items-center gap-2">
        {status === "agent" && t("otherIn", { name: agentName ?? "" })}
        {status === "closed" && t("closed")}
        {isFree && t("takeOverToReply", customer)}
        {isFree && (
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
      {to && (isOwn ? t("youMoved", { to }) : t("moved", { by, to }))}
      {!to && (isOwn ? t("youPutBack") : t("putBack", { by }))}
    </p>
  );
}
