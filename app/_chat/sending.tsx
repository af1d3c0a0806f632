"use client";

import { Check, CircleAlert, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useConnectionState, useChatSession } from "./chat-provider.tsx";
import type { Entry } from "./state/outbox.ts";

export function Sending({ entry }: { entry: Entry }) {
  const t = useTranslations("chat.sending");
  const line = useConnectionState();
  if (entry.state === "refused") return <Refused entry={entry} />;

  const isLimited = entry.state === "waiting" && (entry.limitedUntil ?? 0) > 0;
  const isWaiting = entry.state === "waiting" && (line !== "live" || entry.attempts > 0);
  const Icon = entry.state === "sent" ? Check : Clock;
  return (
    <p className="mt-1 flex items-center gap-1.5 text-xs text-soft">
      <Icon aria-hidden className="size-3.5" />
      {isLimited && t("limited")}
      {!isLimited && t(entry.state === "sent" ? "sent" : isWaiting ? "waiting" : "sending")}
    </p>
  );
}

function Refused({ entry: { clientKey, refused } }: { entry: Entry }) {
  const t = useTranslations("chat.sending");
  const sentence = useErrorMessage();
  const { outbox } = useChatSession();
  return (
    <div className="mt-1 text-sm">
      <p role="alert" className="flex items-start gap-1.5 text-late">
        <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" />
        {t("refused", { reason: sentence({ data: refused }) })}
      </p>
      <div className="flex flex-wrap justify-end gap-x-4">
        <button type="button" className="link min-h-9" onClick={() => outbox.retry(clientKey)}>
          {t("again")}
        </button>
        <button type="button" className="link min-h-9" onClick={() => outbox.remove(clientKey)}>
          {t("remove")}
        </button>
      </div>
    </div>
  );
}
