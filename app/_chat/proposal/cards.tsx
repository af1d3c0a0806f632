import type { ProposalOfProps } from "../proposal-of.tsx";
import { AutopayCard } from "./autopay-card.tsx";
import { AutopayProposed } from "./autopay-frame.tsx";
import { ProposalCard } from "./card.tsx";
import { MoveCard, MoveProposed } from "./move-card.tsx";
import { Proposed } from "./proposed.tsx";

/** Whatever the assistant has put before the customer with its words. */
export function Card({ event, receipt, perspective }: ProposalOfProps) {
  const { proposal, move, autopay } = event.kind === "message" ? event.content : {};
  const { conversationId, seq, createdAt } = event;
  const said = { conversationId, seq, createdAt };
  if (perspective === "staff") {
    if (proposal) return <Proposed {...{ proposal, receipt }} />;
    if (move) return <MoveProposed proposal={move} />;
    return autopay && <AutopayProposed proposal={autopay} />;
  }
  if (proposal) return <ProposalCard {...{ proposal, receipt }} {...said} />;
  if (move) return <MoveCard proposal={move} {...said} />;
  return autopay && <AutopayCard proposal={autopay} {...said} />;
}
