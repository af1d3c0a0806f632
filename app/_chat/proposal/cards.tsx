import type { ProposalOfProps } from "../proposal-of.tsx";
import { AutopayCard } from "./autopay-card.tsx";
import { AutopayProposed } from "./autopay-frame.tsx";
import { ProposalCard } from "./card.tsx";
import { MoveCard, MoveProposed } from "./move-card.tsx";
import { PauseCard } from "./pause-card.tsx";
import { PauseProposed } from "./pause-frame.tsx";
import { Proposed } from "./proposed.tsx";

/** All that the assistant has put before the customer with its words: each is confirmed by itself. */
export function Card({ event, receipt, perspective }: ProposalOfProps) {
  const { proposal, move, autopay, pause } = event.kind === "message" ? event.content : {};
  const { conversationId, seq, createdAt } = event;
  const said = { conversationId, seq, createdAt };
  if (perspective === "staff") {
    return (
      <>
        {proposal && <Proposed {...{ proposal, receipt }} />}
        {move && <MoveProposed proposal={move} />}
        {autopay && <AutopayProposed proposal={autopay} />}
        {pause && <PauseProposed proposal={pause} />}
      </>
    );
  }
  return (
    <>
      {proposal && <ProposalCard {...{ proposal, receipt }} {...said} />}
      {move && <MoveCard proposal={move} {...said} />}
      {autopay && <AutopayCard proposal={autopay} {...said} />}
      {pause && <PauseCard proposal={pause} {...said} />}
    </>
  );
}
