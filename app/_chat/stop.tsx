"use client";

import { useMutation } from "@tanstack/react-query";
import { Square } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

/** What the assistant has said so far stays, marked as cut short. */
export function Stop({ conversationId }: { conversationId: string }) {
  const t = useTranslations("chat");
  const say = useToast();
  const sentence = useErrorMessage();
  const { mutate, isPending } = useMutation(
    useTRPC().conversations.stopAnswer.mutationOptions({
      onError: (error) => say(sentence(error), "problem"),
    }),
  );

  return (
    <Button busy={isPending} onClick={() => mutate({ id: conversationId })} className="px-4">
      <Square aria-hidden className="fill-current" />
      <span className="sr-only sm:not-sr-only">{t("stop")}</span>
    </Button>
  );
}
