"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { Sheet } from "#app/_ui/sheet.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import type { SessionView } from "#server/auth/schema.ts";
import { DeviceRow } from "./device-row.tsx";
import { SignOutButtons } from "./sign-out-buttons.tsx";
import { useDeviceName } from "./use-device-name.ts";

export function Devices({ initial }: { initial: SessionView[] }) {
  const t = useTranslations("signIn.account");
  const say = useToast();
  const sentence = useErrorMessage();
  const nameOf = useDeviceName();
  const trpc = useTRPC();
  const { data: devices, refetch } = useQuery(
    trpc.sessions.list.queryOptions(undefined, { initialData: initial }),
  );
  const {
    mutate: end,
    variables,
    isPending,
  } = useMutation(
    trpc.sessions.end.mutationOptions({
      onError: (error) => say(sentence(error), "problem"),
      onSettled: () => refetch(),
    }),
  );
  const signOut = (session: SessionView) =>
    end({ id: session.id }, { onSuccess: () => say(t("ended", { device: nameOf(session) })) });

  return (
    <Sheet aria-labelledby="devices" className="grid gap-5">
      <header className="grid gap-1.5">
        <h2 id="devices" className="text-xl">
          {t("devices")}
        </h2>
        <p className="text-sm text-soft">{t("devicesHint")}</p>
      </header>
      <ul className="grid divide-y divide-line">
        {devices.map((session) => (
          <DeviceRow
            key={session.id}
            session={session}
            busy={isPending && variables.id === session.id}
            onEnd={() => signOut(session)}
          />
        ))}
      </ul>
      <SignOutButtons />
    </Sheet>
  );
}
