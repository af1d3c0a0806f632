"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ConversationView } from "#server/conversations/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

/** Resolved by an agent, and not solved: the way back to them. */
export function MoreHelp({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("chat.rating.more");
  const sentence = useErrorMessage();
  const { mutate, isPending, error } = useMutation(
    useTRPC().conversations.reopen.mutationOptions(),
  );
  return (
    <section
      aria-labelledby="more-help"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-md border border-line bg-sheet p-4"
    >
      <div className="min-w-0">
        <h2 id="more-help" className="font-sans text-base font-semibold">
          {t("title")}
        </h2>
        <p className="text-sm text-soft">
          {t("hint", { name: isolated(conversation.agentName ?? "") })}
        </p>
        {error && (
          <p role="alert" className="text-sm text-late">
            {sentence(error)}
          </p>
        )}
      </div>
      <Button busy={isPending} onClick={() => mutate({ id: conversation.id })}>
        {t("button")}
      </Button>
    </section>
  );
}
