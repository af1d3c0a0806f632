import type { KnowledgeOutcome } from "#server/platform/prisma/enums.ts";
import type { KnowledgeState } from "./schema.ts";

export type Decided = { id: string; outcome: KnowledgeOutcome; decidedAt: Date };

type Member<Decision> = { decision: Decision | null };

/**
 * A decision is about all who had asked until then. What is asked afterwards opens a group again that was answered;
 * what is no gap stays none, however often it is asked.
 */
export function standingOf<Decision extends Decided>(members: Member<Decision>[]) {
  const decision = members
    .flatMap((member) => member.decision ?? [])
    .toSorted((a, b) => +b.decidedAt - +a.decidedAt || b.id.localeCompare(a.id))[0];
  const undecided = members.filter((member) => member.decision === null).length;
  return { state: stateOf(decision?.outcome, undecided), decision: decision ?? null, undecided };
}

function stateOf(outcome: KnowledgeOutcome | undefined, undecided: number): KnowledgeState {
  if (outcome === "dismissed") return "dismissed";
  return undecided > 0 ? "open" : (outcome ?? "open");
}
