import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as newKey } from "uuid";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";
import type { Choice } from "./booking.tsx";

type Whole = Choice & {
  note: string;
  planId?: string | undefined;
  conversationId?: string | undefined;
};

/** What is wrong with each field; a new object with each attempt. */
type Wrong = { phone: string | null; isTimeMissing: boolean };

/** Says all at once what is missing or wrong, or books; what was typed stays as it is whatever the answer says. */
export function useBooking() {
  const t = useTranslations("callbacks.booking");
  const trpc = useTRPC();
  const refresh = useRefreshed();
  const router = useRouter();
  const say = useToast();
  const phoneProblemOf = usePhoneProblem();
  // A second click is the same booking.
  const [clientKey] = useState(() => newKey());
  const [wrong, setWrong] = useState<Wrong>({ phone: null, isTimeMissing: false });
  const { mutate, isPending, isSuccess, error } = useMutation(
    trpc.callbacks.book.mutationOptions({
      onSuccess: () => {
        say(t("done"));
        router.refresh();
      },
      onError: (refusal) => setWrong({ phone: phoneProblemOf(refusal), isTimeMissing: false }),
      onSettled: refresh,
    }),
  );
  const check = useNumberCheck();

  async function book({ topic, startsAt, note, ...choice }: Whole) {
    const phone = choice.phone.trim() ? !startsAt && (await check(choice.phone)) : t("givePhone");
    setWrong({ phone: phone || null, isTimeMissing: !startsAt });
    if (!topic || !startsAt || phone) return;
    mutate({ ...choice, clientKey, topic, startsAt, note: note.trim() || undefined });
  }

  const isAboutPhone = error !== null && phoneProblemOf(error) !== null;
  return { isBusy: isPending || isSuccess, error: isAboutPhone ? null : error, wrong, book };
}

/** Without a time nothing can be sent yet; what is wrong with the number is said all the same. */
function useNumberCheck() {
  const { mutateAsync } = useMutation(useTRPC().callbacks.checkNumber.mutationOptions());
  const phoneProblemOf = usePhoneProblem();
  return (phone: string) => mutateAsync({ phone }).then(() => null, phoneProblemOf);
}

const ABOUT_PHONE = new Set(["callbacks.phone", "callbacks.costly"]);

function usePhoneProblem() {
  const sentence = useErrorMessage();
  return (error: { data?: { reason?: unknown } | null }) =>
    ABOUT_PHONE.has(String(error.data?.reason)) ? sentence(error) : null;
}
