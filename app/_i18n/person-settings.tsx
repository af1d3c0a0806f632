"use client";

import { useMutation } from "@tanstack/react-query";
import { KeepLocale } from "./keep-locale.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { SettingsMenu } from "#app/_ui/settings-menu.tsx";
import { useToast } from "#app/_ui/toast.tsx";

/** For somebody who is signed in: the language goes along to their other devices. */
export function PersonSettings() {
  const say = useToast();
  const sentence = useErrorMessage();
  const { mutate } = useMutation(
    useTRPC().people.setLanguage.mutationOptions({
      onSuccess: () => window.location.reload(),
      onError: (error) => say(sentence(error), "problem"),
    }),
  );
  return (
    <>
      <KeepLocale />
      <SettingsMenu onLanguage={(language) => mutate({ locale: language })} />
    </>
  );
}
