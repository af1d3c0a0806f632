"use client";

import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { saveFile } from "#app/_ui/save-file.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { listOf } from "./address.ts";
import { useInbox } from "./inbox-state.tsx";

export function ExportButton() {
  const t = useTranslations("feedback.inbox");
  const { filter } = useInbox();
  const say = useToast();
  const sentence = useErrorMessage();
  const { mutate, isPending } = useMutation(
    useTRPC().feedback.export.mutationOptions({
      onSuccess({ name, csv, rows, isCut }) {
        saveFile(name, csv);
        say(isCut ? t("exportCut", { count: rows }) : t("exported", { count: rows }));
      },
      onError: (error) => say(sentence(error), "problem"),
    }),
  );
  return (
    <Button size="small" kind="plain" busy={isPending} onClick={() => mutate(listOf(filter))}>
      <Download aria-hidden />
      {t("export")}
    </Button>
  );
}
