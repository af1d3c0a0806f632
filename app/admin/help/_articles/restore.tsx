"use client";

import { useMutation } from "@tanstack/react-query";
import { ArchiveRestore } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";
import { useRefreshedEdition } from "./use-edition.ts";

/** `title`: for those who listen to a list of several. */
export function Restore({ slug, title }: { slug: string; title: string }) {
  const t = useTranslations("articleDesk.restore");
  const router = useRouter();
  const say = useToast();
  const sentence = useErrorMessage();
  const refresh = useRefreshedEdition();
  const restoring = useMutation(
    useTRPC().articles.restore.mutationOptions({
      onSuccess: () => say(t("done")),
      onError: (error) => say(sentence(error), "problem"),
      async onSettled() {
        await refresh();
        router.refresh();
      },
    }),
  );
  return (
    <Button size="row" busy={restoring.isPending} onClick={() => restoring.mutate({ slug })}>
      <ArchiveRestore aria-hidden />
      {t("open")} <VisuallyHidden>{title}</VisuallyHidden>
    </Button>
  );
}
