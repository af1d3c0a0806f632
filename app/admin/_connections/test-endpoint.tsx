"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

/** What becomes of it stands among the deliveries. */
export function TestEndpoint({ id, url }: { id: string; url: string }) {
  const t = useTranslations("connections.webhooks");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useToast();
  const sentence = useErrorMessage();
  const sending = useMutation(
    trpc.connections.testEndpoint.mutationOptions({
      onSuccess: () => say(t("testSent")),
      onError: (error) => say(sentence(error), "problem"),
      onSettled: () =>
        queries.invalidateQueries({ queryKey: trpc.connections.deliveries.pathKey() }),
    }),
  );
  return (
    <Button
      size="small"
      busy={sending.isPending}
      aria-label={t("testOf", { url: isolated(url) })}
      onClick={() => sending.mutate({ id })}
    >
      {t("test")}
    </Button>
  );
}
