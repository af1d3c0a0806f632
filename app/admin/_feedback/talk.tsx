"use client";

import { useMutation } from "@tanstack/react-query";
import { MessageSquarePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";

/** What a reply does not solve is talked about. */
export function Talk({ id }: { id: string }) {
  const t = useTranslations("feedback.talk");
  const router = useRouter();
  const say = useToast();
  const sentence = useErrorMessage();
  const { mutate, isPending } = useMutation(
    useTRPC().feedback.talk.mutationOptions({
      onSuccess: ({ conversationId }) => router.push(`/admin/conversations/${conversationId}`),
      onError: (error) => say(sentence(error), "problem"),
    }),
  );
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <Button size="small" busy={isPending} onClick={() => mutate({ id })}>
        <MessageSquarePlus aria-hidden />
        {t("button")}
      </Button>
      <span className="text-xs text-soft">{t("hint")}</span>
    </div>
  );
}
