import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "#app/_trpc/client.tsx";
import { reasonOf } from "#app/_trpc/reason-of.ts";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import type { Need } from "./draft.ts";

/** Sends it, once however often it is sent, and goes to what has come of it. */
export function useAsking() {
  const { replace, refresh } = useRouter();
  const { keyFor } = useClientKey();
  const { mutate, isPending, isSuccess, error } = useMutation(
    useTRPC().hardship.ask.mutationOptions({
      onSuccess: ({ id }) => replace(`/hardship/${id}?received=1`),
      onError(refused) {
        // It was asked for elsewhere, or something was paid meanwhile: the page itself says so.
        if (reasonOf(refused)) refresh();
      },
    }),
  );
  return {
    error,
    isBusy: isPending || isSuccess,
    ask(need: Need) {
      mutate({ ...need, key: keyFor(need) });
    },
  };
}
