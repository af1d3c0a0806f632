"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useRefusal } from "#app/_ui/refusal.ts";
import { SettingsMenu } from "#app/_ui/settings-menu.tsx";
import { useToast } from "#app/_ui/toast.tsx";

/** The language goes along to the person's other devices. */
export function CustomerSettings() {
  const say = useToast();
  const sentence = useRefusal();
  const { mutate } = useMutation(
    useTRPC().people.setLanguage.mutationOptions({
      onSuccess: () => window.location.reload(),
      onError: (error) => say(sentence(error), "problem"),
    }),
  );
  return <SettingsMenu onLanguage={(locale) => mutate({ locale })} />;
}
