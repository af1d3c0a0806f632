"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

type SwitchEndpointProps = { id: string; url: string; isOn: boolean };

/** What is switched off by mistake is switched on again: it asks nothing first. */
export function SwitchEndpoint({ id, url, isOn }: SwitchEndpointProps) {
  const t = useTranslations("connections.webhooks");
  const trpc = useTRPC();
  const router = useRouter();
  const say = useToast();
  const sentence = useErrorMessage();
  const change = useMutation(
    trpc.connections.switchEndpoint.mutationOptions({
      onSuccess(_, { isOn: isNowOn }) {
        say(t(isNowOn ? "switchedOn" : "switchedOff"));
        router.refresh();
      },
      onError: (error) => say(sentence(error)),
    }),
  );
  return (
    <Button
      size="small"
      busy={change.isPending}
      aria-label={t(isOn ? "switchOffOf" : "switchOnOf", { url: isolated(url) })}
      onClick={() => change.mutate({ id, isOn: !isOn })}
    >
      {t(isOn ? "switchOff" : "switchOn")}
    </Button>
  );
}
