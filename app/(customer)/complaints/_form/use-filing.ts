import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import type { ComplaintKind } from "#server/complaints/schema.ts";

type Said = {
  kind: ComplaintKind;
  text: string;
  wish: string | null;
  happenedOn: string | null;
  planId: string | null;
  conversationId: string | null;
};

/** Sends it, once however often it is sent, and goes to what has come of it. */
export function useFiling() {
  const { replace } = useRouter();
  const { keyFor } = useClientKey();
  const { mutate, isPending, isSuccess, error } = useMutation(
    useTRPC().complaints.file.mutationOptions({
      onSuccess: ({ id }) => replace(`/complaints/${id}?received=1`),
    }),
  );
  return {
    error,
    isBusy: isPending || isSuccess,
    file(said: Said) {
      mutate({ ...said, key: keyFor(said) });
    },
  };
}
