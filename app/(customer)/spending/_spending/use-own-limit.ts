import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import type { LimitView } from "#server/spending/schema.ts";

/** Just what is shown is confirmed: the page behind may be another one by then. */
export function useOwnLimit(view: LimitView) {
  const { refresh } = useRouter();
  const [shown] = useState(view);
  const { mutate, isPending, isSuccess, error } = useMutation(
    useTRPC().spending.setOwnLimit.mutationOptions({ onSettled: () => refresh() }),
  );
  function set(toMinor: number | null) {
    const { currency, own } = shown;
    mutate({ currency, fromMinor: own?.minor ?? null, toMinor });
  }
  return { shown, set, isBusy: isPending, isSet: isSuccess, error };
}
