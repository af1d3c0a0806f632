import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { canSupervise } from "#server/desk/policy.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useDesk } from "../desk-state.tsx";

export function useActions({ id, customer, status, mine }: ConversationView) {
  const t = useTranslations("desk.announced");
  const trpc = useTRPC();
  const refusal = useErrorMessage();
  const { agent } = useDesk();
  const [outcome, setOutcome] = useState<{ text: string; isRefused: boolean } | null>(null);

  const outcomes = (done: "taken" | "handedBack" | "resolved") => ({
    onMutate: () => setOutcome(null),
    onSuccess: () => setOutcome({ text: t(done, customer), isRefused: false }),
    onError: (error: unknown) => setOutcome({ text: refusal(error), isRefused: true }),
  });
  const takeOver = useMutation(trpc.desk.takeOver.mutationOptions(outcomes("taken")));
  const handBack = useMutation(trpc.desk.handBack.mutationOptions(outcomes("handedBack")));
  const resolve = useMutation(trpc.conversations.resolve.mutationOptions(outcomes("resolved")));

  return {
    outcome,
    isBusy: takeOver.isPending || handBack.isPending || resolve.isPending,
    canTakeOver: status === "waiting" || status === "assistant",
    canLeave: mine && status === "agent",
    canMove: status !== "closed" && (mine || canSupervise(agent)),
    takeOver: (done: () => void) =>
      takeOver.mutate({ conversationId: id }, { onSuccess: () => done() }),
    handBack: () => handBack.mutate({ conversationId: id }),
    resolve: () => resolve.mutate({ id }),
  };
}

export type Actions = ReturnType<typeof useActions>;
