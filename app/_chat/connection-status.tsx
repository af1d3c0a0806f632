"use client";

import { CloudOff, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useConnectionState } from "./chat-provider.tsx";

/** Says so when what is on the screen may be older than what is so. Nothing to see while all is well. */
export function ConnectionStatus() {
  const t = useTranslations("common.line");
  const line = useConnectionState();
  const Icon = line === "offline" ? CloudOff : RefreshCw;
  return (
    <output className="block shrink-0">
      {line !== "live" && (
        <span className="flex items-center justify-center gap-2 bg-soon-wash px-4 py-1.5 text-sm font-semibold text-soon">
          <Icon aria-hidden className="size-4 shrink-0" />
          {t(line)}
        </span>
      )}
    </output>
  );
}
