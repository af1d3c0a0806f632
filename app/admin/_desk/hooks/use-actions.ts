import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { canSupervise } from "#server/desk/policy.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useRoom } from "#app/_chat/chat-provider.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { endsCall } from "../../_move/ends-call.ts";
import { useDesk } from "../desk-state.tsx";
import { canTakeOver } from "../state/rights.ts";
import { isUnheard } from "../state/unheard.ts";

export function useActions(conversation: ConversationView) {
  const { id, customer, status, mine, turn } = conversation;
  const t = useTranslations("desk.announced");
  const whereTo = useTranslations("desk.unheard");
  const trpc = useTRPC();
  const refusal = useErrorMessage();
  const { agent } = useDesk();
  const [outcome, setOutcome] = useState<{ text: string; isRefused: boolean } | null>(null);

  const [question, ask] = useState<Question | null>(null);
  const events = useRoom(id)?.transcript.events ?? [];

  const outcomes = (done: "taken" | "handedBack" | "queued" | "resolved") => ({
    onMutate: () => setOutcome(null),
    onSuccess: () => setOutcome({ text: t(done, customer), isRefused: false }),
    onError: (error: Refused) =>
      endsCall(error) ? null : setOutcome({ text: refusal(error), isRefused: true }),
  });
  const orAsk = (again: () => void) => (error: Refused) =>
    endsCall(error) && ask({ kind: "hangUp", text: refusal(error), agree: again });
  const takeOver = useMutation(trpc.desk.takeOver.mutationOptions(outcomes("taken")));
  const takeFrom = useMutation(trpc.desk.move.mutationOptions(outcomes("taken")));
  const handBack = useMutation(trpc.desk.handBack.mutationOptions(outcomes("handedBack")));
  const requeue = useMutation(trpc.desk.move.mutationOptions(outcomes("queued")));
  const resolve = useMutation(trpc.conversations.resolve.mutationOptions(outcomes("resolved")));

  const takeFromThem = (done: () => void, hangUp?: boolean) =>
    takeFrom.mutate(
      { conversationId: id, turn, to: agent.id, hangUp },
      { onSuccess: done, onError: orAsk(() => takeFromThem(done, true)) },
    );
  const giveBack = (hangUp?: boolean) =>
    handBack.mutate({ conversationId: id, hangUp }, { onError: orAsk(() => giveBack(true)) });
  const queueAgain = (hangUp?: boolean) =>
    requeue.mutate(
      { conversationId: id, turn, to: null, hangUp },
      { onError: orAsk(() => queueAgain(true)) },
    );
  const askWhereTo = () =>
    ask({
      kind: "unheard",
      text: whereTo("text", { name: isolated(customer.name) }),
      agree: () => queueAgain(),
      instead: () => giveBack(),
    });

  return {
    outcome,
    question,
    dropQuestion: () => ask(null),
    isBusy: [takeOver, takeFrom, handBack, requeue, resolve].some(({ isPending }) => isPending),
    canTakeOver: canTakeOver(agent, conversation),
    isColleagues: status === "agent" && !mine,
    canLeave: mine && status === "agent",
    canMove: status !== "closed" && (mine || canSupervise(agent)),
    takeOver: (done: () => void) =>
      status === "agent"
        ? takeFromThem(() => done())
        : takeOver.mutate({ conversationId: id }, { onSuccess: () => done() }),
    handBack: () => (isUnheard(events) ? askWhereTo() : giveBack()),
    resolve: () => resolve.mutate({ id }),
  };
}

/** `instead`: another way to go on with it. */
type Question = {
  kind: "hangUp" | "unheard";
  text: string;
  agree: () => void;
  instead?: () => void;
};

type Refused = Parameters<typeof endsCall>[0];

export type Actions = ReturnType<typeof useActions>;
