"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { isProposalOld } from "#server/conversations/policy.ts";
import type { AutopayProposal } from "#server/conversations/proposal.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClock } from "#app/_ui/clock.ts";
import { useRoom } from "../chat-provider.tsx";
import { AskAgain } from "./ask-again.tsx";
import { AutopayConfirm } from "./autopay-confirm.tsx";
import { AutopayDone, AutopayFrame, turnOf } from "./autopay-frame.tsx";
import { Dismissed } from "./dismissed.tsx";
import { autopaySince } from "./since-proposed.ts";

type AutopayCardProps = {
  proposal: AutopayProposal;
  conversationId: string;
  seq: number;
  createdAt: string;
};

/** How a plan is to be paid: the customer confirms it, or leaves it as it is; once it is set it is its own receipt. */
export function AutopayCard({ proposal, createdAt, ...place }: AutopayCardProps) {
  const t = useTranslations("plans.autopay.card");
  const isOld = useClock((now) => isProposalOld(new Date(createdAt), now));
  const [isLeft, setLeft] = useState(false);
  const confirm = useMutation(useTRPC().plans.confirmAutopay.mutationOptions());
  const events = useRoom(place.conversationId)?.transcript.events;
  const { set, isReplaced } = autopaySince(events ?? [], place.seq, proposal.planId);
  const { merchant, method } = proposal;

  if (confirm.data) {
    return <AutopayDone {...{ proposal, ...confirm.data.autopay }} isFresh />;
  }
  if (set?.isOn === proposal.isOn) return <AutopayDone {...{ proposal, ...set }} />;
  if (set ?? (isOld && !confirm.isPending)) {
    const words = t("askWords", { turn: turnOf(proposal), merchant, method: method ?? "" });
    return (
      <AutopayFrame {...{ proposal }} isOver>
        {events && <p className="text-sm text-soft">{t(set ? "changed" : "expired")}</p>}
        {!isReplaced && <AskAgain conversationId={place.conversationId} words={words} />}
      </AutopayFrame>
    );
  }
  if (isReplaced) {
    return (
      <AutopayFrame {...{ proposal }} isOver>
        <p className="text-sm text-soft">{t("replaced")}</p>
      </AutopayFrame>
    );
  }
  if (isLeft) {
    return (
      <AutopayFrame {...{ proposal }} isOver>
        <Dismissed text={t("dismissed")} show={t("show")} onShow={() => setLeft(false)} />
      </AutopayFrame>
    );
  }
  return (
    <AutopayConfirm
      {...{ proposal }}
      isBusy={confirm.isPending}
      error={confirm.error}
      onConfirm={(methodId) => confirm.mutate({ ...place, methodId })}
      onLeave={() => setLeft(true)}
    />
  );
}
