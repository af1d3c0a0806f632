import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TrialsView } from "#server/assistant/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";

/** Each question is news: a trial goes on in the background, and any page that shows it follows. */
export function useTrials(initialData: TrialsView) {
  const { assistant } = useTRPC();
  const queries = useQueryClient();
  const queryKey = assistant.trials.queryKey();
  const look = () => void queries.invalidateQueries({ queryKey });
  useLiveRefresh(["trials"], look);
  const { data } = useQuery(assistant.trials.queryOptions(undefined, { initialData }));
  const after = {
    onSuccess: (trials: TrialsView) => void queries.setQueryData(queryKey, trials),
    onError: look,
  };
  return {
    trials: data,
    starting: useMutation(assistant.startTrial.mutationOptions(after)),
    cancelling: useMutation(assistant.cancelTrial.mutationOptions(after)),
  };
}
