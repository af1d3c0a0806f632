import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { rememberAsked, rememberWanted } from "./asked.ts";

/** Confirms the code, trades the ticket for a session and goes where the person wanted to go. */
export function useConfirmCode(wanted: string | null, onRefused?: () => void) {
  const t = useTranslations("signIn.refusals");
  const sentence = useErrorMessage();
  const confirmCode = useMutation(useTRPC().signIn.confirmCode.mutationOptions());
  const [isRefused, setRefused] = useState(false);

  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async (guess: { email: string; code: string }) => {
      const { ticket, home } = await confirmCode.mutateAsync(guess);
      const signedIn = await tradeTicket(guess.email, ticket);
      return { signedIn, target: wanted ?? home };
    },
    onMutate: () => setRefused(false),
    onError: onRefused,
    onSuccess: ({ signedIn, target }) => {
      if (!signedIn) return setRefused(true);
      rememberAsked(null);
      rememberWanted(null);
      // A whole new page: nothing that was loaded for nobody is shown to somebody.
      window.location.assign(target);
    },
  });

  return {
    confirm: mutate,
    busy: isPending || (isSuccess && !isRefused),
    error: isRefused ? t("ticket") : error && sentence(error),
  };
}

/**
 * Gives the ticket to next-auth, which answers with the session's cookie.
 * @returns whether it was taken.
 */
async function tradeTicket(email: string, ticket: string) {
  const response = await fetch("/api/auth/callback/email", {
    method: "POST",
    body: new URLSearchParams({ email, token: ticket, callbackUrl: "/", json: "true" }),
  });
  if (!response.ok) return false;
  const { url }: { url: string } = await response.json();
  return !new URL(url, window.location.origin).searchParams.has("error");
}
