"use client";

import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { InsightQuery } from "#server/insights/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { saveFile } from "#app/_ui/save-file.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

export function ExportButton({ query }: { query: InsightQuery }) {
  const t = useTranslations("insights");
  const say = useToast();
  const sentence = useErrorMessage();
  const { mutate, isPending } = useMutation(
    useTRPC().insights.export.mutationOptions({
      onSuccess({ name, csv, rows }) {
        saveFile(name, csv);
        say(t("exported", { count: rows }));
      },
      onError: (error) => say(sentence(error), "problem"),
    }),
  );
  return (
    <Button size="small" kind="plain" busy={isPending} onClick={() => mutate(query)}>
      <Download aria-hidden />
      {t("export")}
    </Button>
  );
}
