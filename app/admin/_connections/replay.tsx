"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

export function Replay({ id, kind }: { id: string; kind: string }) {
  const t = useTranslations("connections.deliveries");
  const replay = useMutation(useTRPC().connections.replay.mutationOptions(useSaid()));
  return (
    <Button
      size="small"
      busy={replay.isPending}
      aria-label={t("replayOf", { kind })}
      onClick={() => replay.mutate({ id })}
    >
      {t("replay")}
    </Button>
  );
}

export function ReplayFailed() {
  const t = useTranslations("connections.deliveries");
  const replay = useMutation(useTRPC().connections.replayFailed.mutationOptions(useSaid()));
  return (
    <Button size="small" busy={replay.isPending} onClick={() => replay.mutate()}>
      {t("replayAll")}
    </Button>
  );
}

function useSaid() {
  const t = useTranslations("connections.deliveries");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useToast();
  const sentence = useErrorMessage();
  return {
    onSuccess({ count }: { count: number }) {
      say(t("replayed", { count }));
      return queries.invalidateQueries({ queryKey: trpc.connections.deliveries.pathKey() });
    },
    onError: (error: unknown) => say(sentence(error)),
  };
}
