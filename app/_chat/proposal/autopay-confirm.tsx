"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AutopayProposal } from "#server/conversations/proposal.ts";
import { usable } from "#server/plans/policy.ts";
import { WhatHappens } from "#app/_autopay/what-happens.tsx";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useConnectionState } from "../chat-provider.tsx";
import { AutopayFrame, turnOf } from "./autopay-frame.tsx";
import { MethodSelect } from "./method-select.tsx";

type AutopayConfirmProps = {
  proposal: AutopayProposal;
  isBusy: boolean;
  error: unknown;
  onConfirm: (methodId: string | null) => void;
  onLeave: () => void;
};

export function AutopayConfirm({ proposal, error, ...rest }: AutopayConfirmProps) {
  const t = useTranslations("plans.autopay");
  const { isBusy, onConfirm, onLeave } = rest;
  const sentence = useErrorMessage();
  const isOffline = useConnectionState() === "offline";
  const { methods, methodId, choose, preview } = useChoice(proposal);
  const turn = turnOf(proposal);
  const isReady = turn === "off" || methodId !== null;
  return (
    <AutopayFrame proposal={proposal}>
      <Purchase proposal={proposal} />
      {turn !== "off" && (
        <MethodSelect
          {...{ methods, methodId, choose }}
          label={t("card.method")}
          none={t("card.noMethod")}
          add={t("card.add")}
        />
      )}
      {isReady && !preview && <Skeleton className="h-14 w-full" />}
      <WhatHappens preview={preview} />
      {Boolean(error) && <Notice kind="late" announce title={sentence(error)} />}
      {isOffline && <p className="text-sm text-soft">{t("offline")}</p>}
      <div className="flex flex-wrap gap-2">
        <Button
          kind="primary"
          className="grow"
          busy={isBusy}
          disabled={!isReady || isOffline}
          onClick={() => !isBusy && onConfirm(methodId)}
        >
          {t("card.confirm", { turn })}
        </Button>
        <Button kind="quiet" className="grow" onClick={onLeave}>
          {t("card.notNow")}
        </Button>
      </div>
    </AutopayFrame>
  );
}

/** Where nothing is taken the card stays as it was proposed; else any that is good can be chosen. */
function useChoice(proposal: AutopayProposal) {
  const trpc = useTRPC();
  const { planId, isOn, methodId: proposed } = proposal;
  const isOff = turnOf(proposal) === "off";
  const [chosen, choose] = useState<string | null>(null);
  const methods = useQuery(
    trpc.methods.list.queryOptions(undefined, { enabled: !isOff, staleTime: 0 }),
  );
  const good = methods.data?.filter(({ isExpired }) => !isExpired);
  const methodId = isOff ? proposed : good ? usable(good, chosen ?? proposed) : null;
  const preview = useQuery(
    trpc.plans.previewAutopay.queryOptions(
      { planId, methodId, isOn },
      { enabled: isOff || methodId !== null, staleTime: 0, gcTime: 0 },
    ),
  );
  return { methods: good, methodId, choose, preview: preview.data };
}

function Purchase({ proposal: { planId, merchant, title } }: { proposal: AutopayProposal }) {
  const { data } = useQuery(useTRPC().plans.get.queryOptions({ id: planId }));
  return (
    <div className="flex items-center gap-3">
      {data && <PurchaseTile purchase={{ merchant, look: data.look }} isFirst />}
      <p className="min-w-0 grow text-sm">
        <bdi className="block truncate">{title}</bdi>
        <bdi className="block truncate text-soft">{merchant}</bdi>
      </p>
    </div>
  );
}
