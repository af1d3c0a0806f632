import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { VerdictView } from "#server/knowledge/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";

export type Place = { conversationId: string; seq: number };
export type Said = Omit<VerdictView, "seq">;

/** One answer of the server for all answers of a conversation. */
export function useVerdictOf({ conversationId, seq }: Place): VerdictView | undefined {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.knowledge.verdicts.queryOptions({ conversationId }));
  return data?.find((verdict) => verdict.seq === seq);
}

/** What is said is seen at once, and seen no more where the server does not take it. */
export function useJudging({ conversationId, seq }: Place) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { queryKey } = trpc.knowledge.verdicts.queryOptions({ conversationId });

  const show = (verdict: VerdictView | null) =>
    queries.setQueryData(queryKey, (before = []) => [
      ...before.filter((one) => one.seq !== seq),
      ...(verdict ? [verdict] : []),
    ]);
  const onMutate = () => queries.cancelQueries({ queryKey });
  const onError = () => queries.invalidateQueries({ queryKey });
  const judging = useMutation(trpc.knowledge.judge.mutationOptions({ onMutate, onError }));
  const takingBack = useMutation(trpc.knowledge.takeBack.mutationOptions({ onMutate, onError }));

  return {
    isBusy: judging.isPending || takingBack.isPending,
    error: judging.error ?? takingBack.error,
    judge({ isHelpful, reason, text }: Said) {
      show({ seq, isHelpful, reason, text });
      takingBack.reset();
      judging.mutate({
        conversationId,
        seq,
        isHelpful,
        ...(reason && { reason }),
        ...(text && { text }),
      });
    },
    takeBack() {
      show(null);
      judging.reset();
      takingBack.mutate({ conversationId, seq });
    },
  };
}
