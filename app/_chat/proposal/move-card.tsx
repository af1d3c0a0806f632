"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { CalendarClock } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { isProposalOld } from "#server/conversations/policy.ts";
import type { MoveProposal } from "#server/conversations/proposal.ts";
import type { PurchaseLook } from "#server/files/schema.ts";
import type { MoveAnswer } from "#server/plans/schema.ts";
import { DayChoice, useDayText } from "#app/_moving/day-choice.tsx";
import { MoveRefused } from "#app/_moving/move-refused.tsx";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useClock } from "#app/_ui/clock.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { useConnectionState, useRoom } from "../chat-provider.tsx";
import { useLiveRefresh } from "../hooks/use-live-refresh.ts";
import { AskAgain } from "./ask-again.tsx";
import { Dismissed } from "./dismissed.tsx";
import { Frame } from "./frame.tsx";
import { isMoveReplaced } from "./since-proposed.ts";

type MoveCardProps = {
  proposal: MoveProposal;
  conversationId: string;
  seq: number;
  createdAt: string;
};

/** The payment that the customer wants later: they choose the day and confirm it, or leave it where it is. */
export function MoveCard({ proposal, createdAt, ...place }: MoveCardProps) {
  const t = useTranslations("plans.move");
  const isOld = useClock((now) => isProposalOld(new Date(createdAt), now));
  const [isLeft, setLeft] = useState(false);
  const move = useMutation(useTRPC().plans.confirmMove.mutationOptions());
  const { dueOn, answer, look } = useInstalment(proposal);
  const events = useRoom(place.conversationId)?.transcript.events ?? [];
  const movedTo = move.data?.toOn ?? (dueOn && dueOn !== proposal.fromOn ? dueOn : null);

  if (movedTo) return <Done {...{ proposal, movedTo }} isFresh={move.isSuccess} />;
  if (isMoveReplaced(events, place.seq, proposal.instalmentId)) {
    return (
      <MoveFrame {...{ proposal, look }} isOver>
        <p className="text-sm text-soft">{t("card.replaced")}</p>
      </MoveFrame>
    );
  }
  if (isOld && !move.isPending) {
    const { merchant } = proposal;
    return (
      <MoveFrame {...{ proposal, look }} isOver>
        <p className="text-sm text-soft">{t("card.expired")}</p>
        <AskAgain conversationId={place.conversationId} words={t("card.askWords", { merchant })} />
      </MoveFrame>
    );
  }
  if (isLeft) {
    return (
      <MoveFrame {...{ proposal, look }} isOver>
        <Dismissed text={t("card.dismissed")} show={t("card.show")} onShow={() => setLeft(false)} />
      </MoveFrame>
    );
  }
  return (
    <MoveFrame {...{ proposal, look }}>
      {answer === undefined && <Skeleton className="h-40 w-full" />}
      {answer && "reason" in answer && <MoveRefused error={{ data: answer }} onLeave={null} />}
      {answer && "from" in answer && (
        <Confirm
          {...{ proposal }}
          range={answer}
          isBusy={move.isPending}
          error={move.error}
          onMove={(toOn) => move.mutate({ ...place, toOn })}
          onLeave={() => setLeft(true)}
        />
      )}
    </MoveFrame>
  );
}

/** As the rules see it now, and not when it was proposed. */
function useInstalment({ planId, instalmentId }: MoveProposal) {
  const plan = useQuery(useTRPC().plans.get.queryOptions({ id: planId }, { staleTime: 0 }));
  useLiveRefresh(["plans"], () => void plan.refetch());
  const instalment = plan.data?.instalments.find(({ id }) => id === instalmentId);
  return { dueOn: instalment?.dueOn, answer: instalment?.move, look: plan.data?.look };
}

type ConfirmProps = {
  proposal: MoveProposal;
  range: Extract<MoveAnswer, { from: string }>;
  isBusy: boolean;
  error: unknown;
  onMove: (toOn: string) => void;
  onLeave: () => void;
};

function Confirm({ proposal, range, isBusy, error, onMove, onLeave }: ConfirmProps) {
  const t = useTranslations("plans.move");
  const textOf = useDayText();
  const { fromOn, toOn } = proposal;
  const [day, setDay] = useState(toOn && toOn >= range.from && toOn <= range.to ? toOn : null);
  const isOffline = useConnectionState() === "offline";
  return (
    <>
      {Boolean(error) && <MoveRefused error={error} onLeave={null} />}
      <DayChoice {...{ range, day }} dueOn={fromOn} onChoose={setDay} />
      <p className="text-sm text-soft">
        {t(isOffline ? "offline" : "card.free")} {range.isLast && t("last")}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          kind="primary"
          className="grow"
          busy={isBusy}
          disabled={!day || isOffline}
          onClick={() => day && !isBusy && onMove(day)}
        >
          {day ? t("confirm", { day: textOf(day) }) : t("title")}
        </Button>
        <Button kind="quiet" className="grow" onClick={onLeave}>
          {t("card.notNow")}
        </Button>
      </div>
    </>
  );
}

type DoneProps = { proposal: MoveProposal; movedTo: string; isFresh: boolean };

function Done({ proposal: { merchant }, movedTo, isFresh }: DoneProps) {
  const t = useTranslations("plans.move");
  const textOf = useDayText();
  return (
    <div role="status" className="max-w-full" tabIndex={-1} ref={isFresh ? focus : undefined}>
      <Frame
        icon={CalendarClock}
        title={t("card.moved", { merchant: isolated(merchant), day: textOf(movedTo) })}
        isPaid
      />
    </div>
  );
}

type MoveFrameProps = {
  proposal: MoveProposal;
  look?: PurchaseLook | undefined;
  isOver?: boolean;
  children?: ReactNode;
};

function MoveFrame({ proposal, look, ...rest }: MoveFrameProps) {
  const t = useTranslations("plans.move");
  const textOf = useDayText();
  const { merchant, amount, fromOn } = proposal;
  const values = { merchant: isolated(merchant), day: textOf(fromOn) };
  return (
    <Frame
      icon={CalendarClock}
      mark={look && <PurchaseTile purchase={{ merchant, look }} size="small" isFirst />}
      label={t("card.label")}
      title={t("card.title", values)}
      amount={amount}
      {...rest}
    />
  );
}

/** As staff see the card: only the customer can confirm it. */
export const MoveProposed = ({ proposal }: { proposal: MoveProposal }) => (
  <MoveFrame proposal={proposal} isOver />
);

/** The button that was pressed is gone. */
const focus = (element: HTMLElement | null) => element?.focus({ preventScroll: true });
