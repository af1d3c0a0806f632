import { useRouter } from "next/navigation";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";

/** These say that the call is no longer as the page shows it; any other refusal is about what was asked. */
const REASONS = new Set([
  "callbacks.over",
  "callbacks.calling",
  "callbacks.changedMeanwhile",
  "callbacks.movedMeanwhile",
  "callbacks.noLink",
]);

type Refusal = { data?: { reason?: unknown } | null } | null;

export const isOutOfDate = (error: Refusal) => REASONS.has(String(error?.data?.reason));

/** @returns what says why it was refused, and lets the page show how the call stands now. */
export function useOutOfDate() {
  const say = useToast();
  const sentence = useErrorMessage();
  const router = useRouter();
  return (error: Refusal) => {
    say(sentence(error), "problem");
    router.refresh();
  };
}
