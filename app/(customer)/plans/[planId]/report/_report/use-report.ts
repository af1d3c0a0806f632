import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { reasonOf } from "#app/_trpc/reason-of.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import type { Report } from "./draft.ts";

/** Sends it, once however often it is sent, and goes to what has come of it. */
export function useReport(planId: string) {
  const { replace, refresh } = useRouter();
  const { keyFor } = useClientKey();
  const { mutate, isPending, isSuccess, error } = useMutation(
    useTRPC().cases.open.mutationOptions({
      onSuccess: ({ id }) => replace(`/cases/${id}?received=1`),
      onError(refused) {
        // It has been reported elsewhere meanwhile: the page itself says so.
        if (reasonOf(refused)?.startsWith("plans.")) refresh();
      },
    }),
  );
  return {
    error,
    isBusy: isPending || isSuccess,
    report(said: Report & { fileIds: string[] }) {
      mutate({ ...said, planId, key: keyFor(said) });
    },
  };
}
