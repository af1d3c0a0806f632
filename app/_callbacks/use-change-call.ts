import { useMutation } from "@tanstack/react-query";
import type { LinkedCall } from "#server/callbacks/link-schema.ts";
import type { CallbackView } from "#server/callbacks/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { isOutOfDate, useOutOfDate } from "./use-out-of-date.ts";

type Call = { id: string; revision: number };
type Link = { token: string };
type Time = { startsAt: string; timeZone: string };
type After<Result> = {
  onSuccess: (result: Result) => void;
  onSettled?: () => Promise<void>;
};

/** As it is now; by a mail's link with the link that counts from now on. */
export type Moved = CallbackView | LinkedCall;

/** Of whoever is signed in, or of whoever holds the link of a mail. */
export function useMoveCall(call: Call | Link, after: After<Moved>) {
  const { callbacks } = useTRPC();
  const onError = useOnError();
  const own = useMutation(callbacks.move.mutationOptions({ ...after, onError }));
  // Moved, there is nothing to ask for again: the link it came by has had its time.
  const byLink = useMutation(
    callbacks.moveByLink.mutationOptions({
      onSuccess: after.onSuccess,
      onError: (error) => {
        onError(error);
        return after.onSettled?.();
      },
    }),
  );
  const { isPending, isSuccess, error } = "token" in call ? byLink : own;
  const move = (to: Time) =>
    "token" in call
      ? byLink.mutate({ token: call.token, ...to })
      : own.mutate({ id: call.id, revision: call.revision, ...to });
  return { move, isBusy: isPending || isSuccess, error };
}

export function useCancelCall(call: Call | Link, after: After<void>) {
  const { callbacks } = useTRPC();
  const answers = { ...after, onSuccess: () => after.onSuccess(), onError: useOnError() };
  const own = useMutation(callbacks.cancel.mutationOptions(answers));
  const byLink = useMutation(callbacks.cancelByLink.mutationOptions(answers));
  const { isPending, isSuccess, error } = "token" in call ? byLink : own;
  const cancel = () =>
    "token" in call
      ? byLink.mutate({ token: call.token })
      : own.mutate({ id: call.id, revision: call.revision });
  return { cancel, isBusy: isPending || isSuccess, error };
}

function useOnError() {
  const tell = useOutOfDate();
  return (error: Parameters<typeof isOutOfDate>[0]) => {
    if (isOutOfDate(error)) tell(error);
  };
}
