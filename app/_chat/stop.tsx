"use client";

import { Square } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

/** What the assistant has said so far stays, marked as cut short. */
export function Stop({ conversationId }: { conversationId: string }) {
  const t = useTranslations("chat");
  const client = useTRPCClient();
  const say = useToast();
  const sentence = useErrorMessage();
  const [isBusy, setBusy] = useState(false);

  async function stop() {
    setBusy(true);
    await client.conversations.stopAnswer
      .mutate({ id: conversationId })
      .catch((error) => say(sentence(error), "problem"));
    setBusy(false);
  }

  return (
    <Button busy={isBusy} onClick={() => void stop()} className="px-4">
      <Square aria-hidden className="fill-current" />
      <span className="sr-only sm:not-sr-only">{t("stop")}</span>
    </Button>
  );
}
