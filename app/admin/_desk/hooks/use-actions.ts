import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { canSupervise } from "#server/desk/policy.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { endsCall } from "../../_move/ends-call.ts";
import { useDesk } from "../desk-state.tsx";
import { canTakeOver } from "../state/rights.ts";

export function useActions(conversation: ConversationView) {
  const { id, customer, status, mine, turn } = conversation;
  const t = useTranslations("desk.announced");
  const trpc = useTRPC();
  const refusal = useErrorMessage();
  const { agent } = useDesk();
  const [outcome, setOutcome] = useState<{ text: string; isRefused: boolean } | null>(null);

  const [question, ask] = useState<{ text: string; again: () => void } | null>(null);

  const outcomes = (done: "taken" | "handedBack" | "resolved") => ({
    onMutate: () => setOutcome(null),
    onSuccess: () => setOutcome({ text: t(done, customer), isRefused: false }),
    onError: (error: Refused) =>
      endsCall(error) ? null : setOutcome({ text: refusal(error), isRefused: true }),
  });
  const orAsk = (again: () => void) => (error: Refused) =>
    endsCall(error) && ask({ text: refusal(error), again });
  const takeOver = useMutation(trpc.desk.takeOver.mutationOptions(outcomes("taken")));
  const takeFrom = useMutation(trpc.desk.move.mutationOptions(outcomes("taken")));
  const handBack = useMutation(trpc.desk.handBack.mutationOptions(outcomes("handedBack")));
  const resolve = useMutation(trpc.conversations.resolve.mutationOptions(outcomes("resolved")));

  const takeFromThem = (done: () => void, hangUp?: boolean) =>
    takeFrom.mutate(
      { conversationId: id, turn, to: agent.id, hangUp },
      { onSuccess: done, onError: orAsk(() => takeFromThem(done, true)) },
    );
  const giveBack = (hangUp?: boolean) =>
    handBack.mutate({ conversationId: id, hangUp }, { onError: orAsk(() => giveBack(true)) });

  return {
    outcome,
    question: question && {
      text: question.text,
      close: () => ask(null),
      agree() {
        ask(null);
        question.again();
      },
    },
    isBusy: takeOver.isPending || takeFrom.isPending || handBack.isPending || resolve.isPending,
    canTakeOver: canTakeOver(agent, conversation),
    isColleagues: status === "agent" && !mine,
    canLeave: mine && status === "agent",
    canMove: status !== "closed" && (mine || canSupervise(agent)),
    takeOver: (done: () => void) =>
      status === "agent"
        ? takeFromThem(() => done())
        : takeOver.mutate({ conversationId: id }, { onSuccess: () => done() }),
    handBack: () => giveBack(),
    resolve: () => resolve.mutate({ id }),
  };
}

type Refused = Parameters<typeof endsCall>[0];

export type Actions = ReturnType<typeof useActions>;
