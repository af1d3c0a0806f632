import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";

type Addition = { text: string | null; fileIds: string[] };

/** Sends words and files, once however often they are sent. */
export function useAddition(caseId: string, onSent: () => void) {
  const { refresh } = useRouter();
  const { keyFor, forget } = useClientKey();
  const { mutate, isPending, error } = useMutation(
    useTRPC().cases.add.mutationOptions({
      onSuccess() {
        forget();
        onSent();
        refresh();
      },
      // It may have ended meanwhile: the page then says so.
      onError: () => refresh(),
    }),
  );
  return {
    error,
    isBusy: isPending,
    add: (said: Addition) => mutate({ ...said, id: caseId, key: keyFor(said) }),
  };
}
