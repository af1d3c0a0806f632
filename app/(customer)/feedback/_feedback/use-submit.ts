import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { KINDS } from "#server/feedback/policy.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

type Kind = (typeof KINDS)[number];
export type Words = { kind: Kind | null; text: string; planId: string; mayWrite: boolean };
export type Sent = { id: string; mayWrite: boolean };

export function useSubmit() {
  const router = useRouter();
  const sentence = useErrorMessage();
  const { keyFor, forget } = useClientKey();
  const { mutateAsync, data, variables, isPending, error, reset } = useMutation(
    useTRPC().feedback.submit.mutationOptions({
      onSuccess() {
        forget();
        router.refresh();
      },
    }),
  );

  return {
    sent: data && variables ? { id: data.id, mayWrite: variables.mayWrite } : null,
    problem: error && sentence(error),
    isBusy: isPending,
    /** @returns whether it has arrived. */
    submit: (words: Words & { kind: Kind }) =>
      mutateAsync({
        ...words,
        planId: words.planId || undefined,
        clientKey: keyFor(words),
      }).then(
        () => true,
        () => false,
      ),
    again: reset,
  };
}
