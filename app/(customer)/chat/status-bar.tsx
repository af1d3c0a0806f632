"use client";

import { Ellipsis, History, LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { AssistantMark } from "#app/_chat/assistant-mark.tsx";
import { Initials } from "#app/_ui/initials.tsx";
import { later, useLater } from "#app/_ui/later.ts";
import { Link } from "#app/_ui/link.tsx";
import { Menu, MenuItem } from "#app/_ui/menu.tsx";
import { ReadAlongToggle } from "#app/_chat/reading/reading.tsx";
import { useIsReopenable } from "./use-is-reopenable.ts";

/** There is nobody to call before somebody has joined. */
const calling = later(() => import("#app/_voice/call-button.tsx"));

/** Opened by hand alone. */
const endDialog = later(() => import("./end-dialog.tsx"));

/** Who answers, said before the first word and for as long as the conversation lasts. */
export function StatusBar({ conversation }: { conversation: ConversationView | null }) {
  const t = useTranslations("chat.status");
  const status = conversation?.status ?? "assistant";
  const name = conversation?.agentName ?? "";
  const [isEnding, setEnding] = useState(false);
  const ending = useLater(endDialog, isEnding);
  const call = useLater(calling, status === "agent");
  const hint = useHint(conversation);

  return (
    <header aria-label={t("label")} className="shrink-0 border-y border-line bg-sheet px-4 sm:px-6">
      <div className="mx-auto flex min-h-14 max-w-3xl items-center gap-3 py-1.5">
        {status === "agent" ? <Initials name={name} /> : <AssistantMark />}
        <div className="min-w-0 grow leading-snug">
          <h1 className="truncate font-sans text-base font-semibold">{t(status, { name })}</h1>
          <p className="text-xs text-soft">{t(hint, { name })}</p>
        </div>
        {conversation && call && status === "agent" && (
          <call.CallButton proposal={{ conversationId: conversation.id, name }} size="row" />
        )}
        <Menu
          trigger={
            <button
              type="button"
              aria-label={t("menu")}
              className="-me-2 grid size-11 shrink-0 place-items-center rounded-md text-soft hover:bg-wash hover:text-ink"
            >
              <Ellipsis aria-hidden className="size-5" />
            </button>
          }
        >
          <MenuItem asChild>
            <Link href="/chat/history">
              <History aria-hidden />
              {t("history")}
            </Link>
          </MenuItem>
          <ReadAlongToggle />
          {conversation && status !== "closed" && (
            <MenuItem onSelect={() => setEnding(true)}>
              <LogOut aria-hidden className="turns" />
              {t("end")}
            </MenuItem>
          )}
        </Menu>
      </div>
      {conversation && ending && (
        <ending.EndDialog
          conversationId={conversation.id}
          open={isEnding}
          onOpenChange={setEnding}
        />
      )}
    </header>
  );
}

function useHint(conversation: ConversationView | null) {
  const isReopenable = useIsReopenable(conversation);
  if (isReopenable) return "reopenHint";
  if (conversation?.withoutAssistant) return "reopenedHint";
  return `${conversation?.status ?? "assistant"}Hint` as const;
}
