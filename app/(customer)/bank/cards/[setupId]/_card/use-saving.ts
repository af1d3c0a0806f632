import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "#app/_trpc/client.tsx";

/** The provider has the card first, then we have what it is called; each may be asked for again. */
export function useSaving(setupId: string, back: string) {
  const trpc = useTRPC();
  const { push } = useRouter();
  const finish = useMutation(
    trpc.methods.finishAdding.mutationOptions({
      onSuccess: ({ id }) => push(`${back}${back.includes("?") ? "&" : "?"}added=${id}`),
    }),
  );
  const finishNow = () => finish.mutate({ id: setupId });
  const save = useMutation(trpc.methods.saveCard.mutationOptions({ onSuccess: finishNow }));
  return {
    save,
    finishNow,
    isUntouched: save.isIdle && finish.isIdle,
    isBusy: save.isPending || finish.isPending || finish.isSuccess,
    error: save.error ?? finish.error,
  };
}
