export { ProposalCard } from "./card.tsx";
export { Proposed } from "./proposed.tsx";
export { MoveCard, MoveProposed } from "./move-card.tsx";
