"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { isProposalOld } from "#server/conversations/policy.ts";
import type { Proposal } from "#server/conversations/proposal.ts";
import { useClock } from "#app/_ui/clock.ts";
import type { Receipt as Paid } from "../state/rows.ts";
import { useRoom } from "../chat-provider.tsx";
import { AskAgain } from "./ask-again.tsx";
import { Confirm } from "./confirm.tsx";
import { Dismissed } from "./dismissed.tsx";
import { Frame } from "./frame.tsx";
import { useProposalValues } from "./proposed.tsx";
import { isPaymentReplaced } from "./since-proposed.ts";
import { Receipt } from "./receipt.tsx";
import { Underway } from "./underway.tsx";
import { useProposal } from "./use-proposal.ts";

type ProposalCardProps = {
  proposal: Proposal;
  /** The payment that has come of it, as the conversation tells. */
  receipt: Paid | null;
  conversationId: string;
  seq: number;
  createdAt: string;
};

/** What the assistant has looked up, to confirm or to leave; once it is paid it is its own receipt. */
export function ProposalCard({ proposal, receipt, conversationId, ...said }: ProposalCardProps) {
  const isOld = useClock((now) => isProposalOld(new Date(said.createdAt), now));
  const [isLeft, setLeft] = useState(false);
  const paying = useProposal(proposal, { conversationId, seq: said.seq }, !receipt && !isOld);
  const { charge } = paying;
  const events = useRoom(conversationId)?.transcript.events ?? [];
  const isReplaced = isPaymentReplaced(events, said.seq, proposal);

  if (charge?.state === "settled") {
    const { id, method, reference } = charge;
    return <Receipt {...{ proposal, method, reference }} chargeId={id} isFresh />;
  }
  if (receipt) return <Receipt {...{ proposal, ...receipt }} />;
  if (charge && charge.state !== "declined") return <Underway {...{ proposal, charge }} />;
  if (isReplaced && !paying.isBusy) return <Replaced proposal={proposal} />;
  if (isOld && !paying.isBusy) return <Old {...{ proposal, conversationId }} />;
  if (isLeft) return <Left {...{ proposal }} onShow={() => setLeft(false)} />;
  return <Confirm {...{ proposal, ...paying }} onLeave={() => setLeft(true)} />;
}

function Old({ proposal, conversationId }: { proposal: Proposal; conversationId: string }) {
  const t = useTranslations("chat.proposal");
  const merchants = new Intl.ListFormat(useLocale()).format(proposal.merchants);
  const values = useProposalValues(proposal);
  return (
    <Frame title={t("title", values)} amount={proposal.total} isOver>
      <p className="text-sm text-soft">{t("expired")}</p>
      <AskAgain {...{ conversationId }} words={t("askWords", { merchants })} />
    </Frame>
  );
}

function Replaced({ proposal }: { proposal: Proposal }) {
  const t = useTranslations("chat.proposal");
  return (
    <Frame title={t("title", useProposalValues(proposal))} amount={proposal.total} isOver>
      <p className="text-sm text-soft">{t("replaced")}</p>
    </Frame>
  );
}

function Left({ proposal, onShow }: { proposal: Proposal; onShow: () => void }) {
  const t = useTranslations("chat.proposal");
  return (
    <Frame title={t("title", useProposalValues(proposal))} amount={proposal.total} isOver>
      <Dismissed text={t("dismissed")} show={t("show")} {...{ onShow }} />
    </Frame>
  );
}
