import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "#app/_trpc/client.tsx";

type Call = { id: string; revision: number };
type Link = { token: string };
type Time = { startsAt: string; timeZone: string };
type After<Result> = {
  onSuccess: (result: Result) => void;
  onSettled?: () => Promise<void>;
};

/** Of whoever is signed in, or of whoever holds the link of a mail: then with the link that counts from now on. */
export function useMoveCall(call: Call | Link, after: After<{ token?: string }>) {
  const { callbacks } = useTRPC();
  const own = useMutation(
    callbacks.move.mutationOptions({ ...after, onSuccess: () => after.onSuccess({}) }),
  );
  // Moved, there is nothing to ask for again: the link it came by has had its time.
  const byLink = useMutation(
    callbacks.moveByLink.mutationOptions({
      onSuccess: after.onSuccess,
      ...(after.onSettled && { onError: after.onSettled }),
    }),
  );
  const { isPending, isSuccess, error } = "token" in call ? byLink : own;
  const move = (to: Time) =>
    "token" in call
      ? byLink.mutate({ token: call.token, ...to })
      : own.mutate({ id: call.id, revision: call.revision, ...to });
  return { move, isBusy: isPending || isSuccess, error };
}

export function useCancelCall(call: Pick<Call, "id"> | Link, after: After<void>) {
  const { callbacks } = useTRPC();
  const answers = { ...after, onSuccess: () => after.onSuccess() };
  const own = useMutation(callbacks.cancel.mutationOptions(answers));
  const byLink = useMutation(callbacks.cancelByLink.mutationOptions(answers));
  const { isPending, isSuccess, error } = "token" in call ? byLink : own;
  const cancel = () =>
    "token" in call ? byLink.mutate({ token: call.token }) : own.mutate({ id: call.id });
  return { cancel, isBusy: isPending || isSuccess, error };
}
