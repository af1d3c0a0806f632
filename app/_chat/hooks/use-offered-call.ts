import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as newKey } from "uuid";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useTRPC } from "#app/_trpc/client.tsx";

type Circumstances = {
  conversationId: string;
  timeZone: string;
  lastPhone: string | null | undefined;
};

/** Books the chosen time with the number that was used last; where there is none, it waits for one. */
export function useOfferedCall({ conversationId, timeZone, lastPhone }: Circumstances) {
  const trpc = useTRPC();
  const refresh = useRefreshed();
  const [clientKey] = useState(() => newKey());
  const [asked, ask] = useState<string | null>(null);
  const { mutate, isPending, error } = useMutation(
    trpc.callbacks.book.mutationOptions({
      onSettled: refresh,
    }),
  );

  const book = (startsAt: string, phone: string) =>
    mutate({ clientKey, startsAt, timeZone, phone, conversationId });

  return {
    timeZone,
    /** The time for which the number is still missing. */
    asked,
    isBusy: isPending,
    error,
    book,
    choose: (startsAt: string) => (lastPhone ? book(startsAt, lastPhone) : ask(startsAt)),
    forget: () => ask(null),
  };
}
