"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

/** Whoever has asked for their account to be closed has changed their mind. */
export function KeepButton() {
  const t = useTranslations("privacy.notice");
  const say = useToast();
  const sentence = useErrorMessage();
  const { refresh } = useRouter();
  const keeping = useMutation(
    useTRPC().privacy.keep.mutationOptions({
      onSuccess: () => say(t("kept")),
      onError: (error) => say(sentence(error), "problem"),
      onSettled: () => refresh(),
    }),
  );
  return (
    <Button size="small" busy={keeping.isPending} onClick={() => keeping.mutate()}>
      {t("keep")}
    </Button>
  );
}
