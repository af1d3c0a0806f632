import { useMutation } from "@tanstack/react-query";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

/** The time of the first ring is kept; whoever clicked second is told who is on the phone. */
export function useStart(id: string) {
  const trpc = useTRPC();
  const sentence = useErrorMessage();
  const refresh = useRefreshed();
  const { mutate, isPending, error } = useMutation(
    trpc.callbacks.start.mutationOptions({ onSettled: refresh }),
  );
  return {
    start: () => mutate({ id }),
    isBusy: isPending,
    problem: error ? sentence(error) : null,
  };
}
