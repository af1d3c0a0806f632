import type { MoveProposal, Proposal } from "#server/conversations/proposal.ts";
import { later, useLater } from "#app/_ui/later.ts";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import type { Perspective } from "./event-line.tsx";
import type { Row } from "./state/rows.ts";

/** A chat in which nobody pays does without it. */
const cards = later(() => import("./proposal/cards.ts"));

type Words = Pick<Extract<Row, { kind: "words" }>, "event" | "receipt">;
type ProposalOfProps = Words & { proposal: Proposal; perspective: Perspective };
type MoveOfProps = Pick<Words, "event"> & { proposal: MoveProposal; perspective: Perspective };

/** To confirm for the customer, to see for everybody else. */
export function ProposalOf({ event, perspective, ...rest }: ProposalOfProps) {
  const loaded = useLater(cards, true);
  if (!loaded) return perspective === "customer" && <Skeleton className="mt-2 h-64 w-full" />;
  if (perspective === "staff") return <loaded.Proposed {...rest} />;
  const { conversationId, seq, createdAt } = event;
  return <loaded.ProposalCard {...{ conversationId, seq, createdAt }} {...rest} />;
}

export function MoveOf({ event, perspective, proposal }: MoveOfProps) {
  const loaded = useLater(cards, true);
  if (!loaded) return perspective === "customer" && <Skeleton className="mt-2 h-64 w-full" />;
  if (perspective === "staff") return <loaded.MoveProposed proposal={proposal} />;
  const { conversationId, seq, createdAt } = event;
  return <loaded.MoveCard {...{ conversationId, seq, createdAt, proposal }} />;
}
