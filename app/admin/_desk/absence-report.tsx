"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { WifiOff, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { PresenceView } from "#server/desk/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { IconButton } from "../_shell/icon-button.tsx";
import { useDeskLists } from "./desk-lists.tsx";
import { lengthOf, type toSay } from "./state/absence.ts";
import { addressOf } from "./state/address.ts";
import { membersOf } from "./state/lists.ts";

type AbsenceProps = { absence: NonNullable<ReturnType<typeof toSay>> };

export function Absence({ absence }: AbsenceProps) {
  const t = useTranslations("common.absence");
  const { takeBack, goOnline, dismiss } = useWaysBack();
  // Own lists know at once what has been taken back.
  const own = new Set(membersOf("mine", useDeskLists().lists.mine).map(({ id }) => id));
  const free = absence.conversations.filter(({ id, isFree }) => isFree && !own.has(id));
  return (
    <div className="flex items-start gap-3 bg-soon-wash px-4 py-1.5 text-sm">
      <WifiOff aria-hidden className="mt-2.5 size-4 shrink-0 text-soon" />
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-3 gap-y-1">
        <p className="py-1.5">
          <strong>{t(lengthOf(absence).unit, lengthOf(absence))}</strong>
          {absence.conversations.length > 0 && (
            <> {t("returned", { count: absence.conversations.length })}</>
          )}
          {absence.conversations.length > 0 && free.length === 0 && (
            <> {t("noneFree", { count: absence.conversations.length })}</>
          )}
          {absence.isAwayBecause && <> {t("away")}</>}
        </p>
        {free.map(({ id, customerName }) => (
          <Button
            key={id}
            size="small"
            kind="soft"
            busy={takeBack.isPending && takeBack.variables.conversationId === id}
            onClick={() => takeBack.mutate({ conversationId: id })}
          >
            {t("takeBack", { name: isolated(customerName) })}
          </Button>
        ))}
        {absence.isAwayBecause && (
          <Button
            size="small"
            kind="soft"
            busy={goOnline.isPending}
            onClick={() => goOnline.mutate({ available: true })}
          >
            {t("goOnline")}
          </Button>
        )}
      </div>
      <IconButton icon={X} label={t("dismiss")} onClick={() => dismiss.mutate()} />
    </div>
  );
}

function useWaysBack() {
  const t = useTranslations("common.absence");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const say = useToast();
  const queryKey = trpc.desk.presence.queryKey();
  const asPresence = {
    onSuccess: (presence: PresenceView) => void queries.setQueryData(queryKey, presence),
    onError: () => say(t("failed"), "problem"),
  };
  return {
    takeBack: useMutation(
      trpc.desk.takeOver.mutationOptions({
        onSuccess: (_, { conversationId }) => router.push(addressOf(conversationId)),
        onError: ({ data }) => say(t(data ? "taken" : "failed"), "problem"),
        onSettled: () => queries.invalidateQueries({ queryKey }),
      }),
    ),
    goOnline: useMutation(trpc.desk.setAvailable.mutationOptions(asPresence)),
    dismiss: useMutation(trpc.desk.dismissAbsence.mutationOptions(asPresence)),
  };
}
