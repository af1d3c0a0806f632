"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { isProposalOld } from "#server/conversations/policy.ts";
import type { PauseProposal } from "#server/conversations/proposal.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClock } from "#app/_ui/clock.ts";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { useRoom } from "../chat-provider.tsx";
import { useLiveRefresh } from "../hooks/use-live-refresh.ts";
import { AskAgain } from "./ask-again.tsx";
import { Dismissed } from "./dismissed.tsx";
import { PauseConfirm } from "./pause-confirm.tsx";
import { Paused, PauseFrame } from "./pause-frame.tsx";
import { isPauseReplaced } from "./since-proposed.ts";

type PauseCardProps = {
  proposal: PauseProposal;
  conversationId: string;
  seq: number;
  createdAt: string;
};

/** A pause for who cannot pay: the customer confirms it, for all of these plans or some, or leaves it. */
export function PauseCard({ proposal, createdAt, ...place }: PauseCardProps) {
  const t = useTranslations("plans.pause");
  const isOld = useClock((now) => isProposalOld(new Date(createdAt), now));
  const [isLeft, setLeft] = useState(false);
  const { form, before, confirm } = usePause(place);
  const events = useRoom(place.conversationId)?.transcript.events ?? [];
  const isReplaced = isPauseReplaced(events, place.seq);

  if (confirm.data) return <Paused requestId={confirm.data.id} isFresh />;
  if (before) return <Paused requestId={before.id} isOver={before.endedAt !== null} />;
  if (isReplaced || (isOld && !confirm.isPending)) {
    return (
      <PauseFrame proposal={proposal} isOver>
        <p className="text-sm text-soft">{t(isReplaced ? "replaced" : "expired")}</p>
        {!isReplaced && <AskAgain conversationId={place.conversationId} words={t("askWords")} />}
      </PauseFrame>
    );
  }
  if (form?.requestId) return <Paused requestId={form.requestId} />;
  if (isLeft) {
    return (
      <PauseFrame proposal={proposal} isOver>
        <Dismissed text={t("dismissed")} show={t("show")} onShow={() => setLeft(false)} />
      </PauseFrame>
    );
  }
  const plans = form?.plans.filter(({ id }) => proposal.plans.some((one) => one.planId === id));
  return (
    <PauseFrame proposal={proposal} isOver={plans?.length === 0}>
      {!form && <Skeleton className="h-40 w-full" />}
      {plans?.length === 0 && <p className="text-sm text-soft">{t("nothing")}</p>}
      {form && plans && plans.length > 0 && (
        <PauseConfirm
          {...{ plans }}
          answerDays={form.answerDays}
          isBusy={confirm.isPending}
          error={confirm.error}
          onConfirm={(planIds) => confirm.mutate({ ...place, planIds })}
          onLeave={() => setLeft(true)}
        />
      )}
    </PauseFrame>
  );
}

/** As it is now, and not when it was proposed. */
function usePause(place: Pick<PauseCardProps, "conversationId" | "seq">) {
  const trpc = useTRPC();
  const form = useQuery(trpc.hardship.form.queryOptions(undefined, { staleTime: 0 }));
  const before = useQuery(trpc.hardship.ofProposal.queryOptions(place, { staleTime: 0 }));
  const look = () => void Promise.all([form.refetch(), before.refetch()]);
  const confirm = useMutation(trpc.hardship.confirm.mutationOptions({ onError: look }));
  useLiveRefresh(["plans"], look);
  return { form: form.data, before: before.data, confirm };
}
