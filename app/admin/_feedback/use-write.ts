import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import type { Pen } from "./inbox-state.tsx";
import { useRefresh } from "./use-refresh.ts";

export function useWrite(id: string, pen: Pen) {
  const sentence = useErrorMessage();
  const refresh = useRefresh();
  const { keyFor, forget } = useClientKey();
  const { mutateAsync, isPending, error } = useMutation(
    useTRPC().feedback[pen].mutationOptions({
      onSuccess() {
        forget();
        return refresh();
      },
    }),
  );

  return {
    /** @returns whether it has arrived. */
    write: (text: string) =>
      mutateAsync({ id, clientKey: keyFor(text), text }).then(
        () => true,
        () => false,
      ),
    isBusy: isPending,
    problem: error ? sentence(error) : undefined,
  };
}
