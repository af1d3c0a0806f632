import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as newKey } from "uuid";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import type { Choice } from "./booking.tsx";

type Whole = Choice & {
  note: string;
  planId?: string | undefined;
  conversationId?: string | undefined;
};

/** Looks whether everything is there, then books; what was typed stays as it is whatever the answer says. */
export function useBooking() {
  const t = useTranslations("callbacks.booking");
  const trpc = useTRPC();
  const refresh = useRefreshed();
  const router = useRouter();
  const say = useToast();
  // A second click is the same booking.
  const [clientKey] = useState(() => newKey());
  const [missing, setMissing] = useState<"time" | "phone" | null>(null);
  const { mutate, isPending, isSuccess, error } = useMutation(
    trpc.callbacks.book.mutationOptions({
      onSuccess: () => {
        say(t("done"));
        router.refresh();
      },
      onSettled: refresh,
    }),
  );

  function book({ topic, startsAt, note, ...choice }: Whole) {
    const isPhoneMissing = choice.phone.trim() === "";
    setMissing(!startsAt ? "time" : isPhoneMissing ? "phone" : null);
    if (!topic || !startsAt || isPhoneMissing) return;
    mutate({ ...choice, clientKey, topic, startsAt, note: note.trim() || undefined });
  }

  return { isBusy: isPending || isSuccess, error, missing, book };
}
