"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bell, BellOff, Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PresenceView } from "#server/desk/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { cn } from "#app/_ui/cn.ts";
import { Button } from "#app/_ui/button.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { IconButton } from "../_shell/icon-button.tsx";
import { useDesk } from "./desk-state.tsx";
import type { useSound } from "./hooks/use-sound.ts";

type Sound = ReturnType<typeof useSound>;

export function PresenceBar({
  initial,
  sound,
  onHelp,
}: {
  initial: PresenceView;
  sound: Sound;
  onHelp: () => void;
}) {
  const t = useTranslations("desk");
  const { openId } = useDesk();
  // <Here> asks anew whenever somebody comes or goes.
  const { data: presence } = useQuery(
    useTRPC().desk.presence.queryOptions(undefined, {
      initialData: initial,
      staleTime: Infinity,
    }),
  );
  return (
    <div
      className={cn(
        openId && "max-md:hidden",
        "flex shrink-0 flex-wrap items-center gap-x-4 border-b border-line px-4 py-1.5 md:flex-nowrap",
      )}
    >
      <Availability available={presence.available} />
      <p
        id="desk-effect"
        className="order-last basis-full pb-1 text-soft md:order-none md:min-w-0 md:grow md:basis-0 md:pb-0"
      >
        {t(`presence.${effectOf(presence)}`)}
      </p>
      <p className="ms-auto text-soft md:ms-0">
        {t("presence.colleagues", { count: presence.agentsOnline })}
      </p>
      <SoundSwitch sound={sound} />
      <IconButton
        icon={Keyboard}
        label={t("shortcuts.open")}
        className="max-md:hidden"
        onClick={onHelp}
      />
    </div>
  );
}

function effectOf({ available, isAlone }: PresenceView) {
  if (isAlone) return "aloneEffect";
  return available ? "onlineEffect" : "awayEffect";
}

function Availability({ available }: { available: boolean }) {
  const t = useTranslations("desk.presence");
  const { mutate, isPending, variables } = useSetAvailable();
  const shown = isPending ? variables.available : available;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={shown}
      aria-label={t("label")}
      aria-describedby="desk-effect"
      onClick={() => mutate({ available: !shown })}
      className="flex min-h-9 items-center gap-2 rounded-md text-sm font-semibold"
    >
      <span
        className={cn(
          "flex h-6 w-10 items-center rounded-full border p-0.5 transition-colors",
          shown ? "border-accent bg-accent" : "border-edge bg-wash",
        )}
      >
        <span
          className={cn(
            "size-4.5 rounded-full transition-transform",
            shown ? "translate-x-4 bg-on-accent rtl:-translate-x-4" : "bg-edge",
          )}
        />
      </span>
      {t(shown ? "online" : "away")}
    </button>
  );
}

function useSetAvailable() {
  const t = useTranslations("desk.presence");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useToast();
  return useMutation(
    trpc.desk.setAvailable.mutationOptions({
      onSuccess: (presence) => queries.setQueryData(trpc.desk.presence.queryKey(), presence),
      onError: () => say(t("failed"), "problem"),
    }),
  );
}

function SoundSwitch({ sound: { isOn, toggle, play } }: { sound: Sound }) {
  const t = useTranslations("desk.sound");
  const Icon = isOn ? Bell : BellOff;
  return (
    <div className="flex items-center">
      <Button size="small" kind="plain" title={t("hint")} onClick={toggle}>
        <Icon aria-hidden />
        <span className="max-lg:sr-only">{t(isOn ? "on" : "off")}</span>
      </Button>
      {isOn && (
        <Button size="small" kind="plain" onClick={play}>
          {t("test")}
        </Button>
      )}
    </div>
  );
}
