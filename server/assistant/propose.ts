import { randomUUID } from "node:crypto";
import type { Proposal } from "#server/conversations/proposal.ts";
import { DomainError } from "#server/platform/errors.ts";
import type { Money, PlanDetail } from "#server/plans/schema.ts";
import type { AssistantTools, MoneyFact } from "./facts.ts";
import { allMentioned } from "./mentioned.ts";
import { proposedParts } from "./proposed.ts";
import type { World } from "./world.ts";

type Tool = AssistantTools["proposePayment"];
type Terms = {
  today: string;
  money: (amount: Money) => MoneyFact;
  quote: World["quote"];
};
type Proposed = { answer: Tool["output"]; proposal: Proposal | null };

/** Writes nothing: the sums are the server's own, and only the customer can confirm them. */
export async function proposePayment(
  plans: PlanDetail[],
  { what, plans: named }: Tool["input"],
  { today, money, quote: ask }: Terms,
): Promise<Proposed> {
  const meant = named ? allMentioned(plans, named) : plans;
  const parts = proposedParts(meant, what, today, named !== undefined);
  const quote = parts.length > 0 ? await quoteOrNull(ask, parts) : null;
  if (!quote) {
    const reason = meant.some(({ pending }) => pending.minor > 0) ? "being_paid" : "nothing_owed";
    return { answer: { proposal: null, reason }, proposal: null };
  }
  const merchants = [...new Set(quote.parts.map(({ merchant }) => merchant))];
  const quoted = quote.parts.map(({ planId, merchant, title, amount }) => ({
    planId,
    merchant,
    title,
    amount: money(amount),
  }));
  const savedMinor = quote.parts.reduce((sum, part) => sum + (part.saved?.minor ?? 0), 0);
  const saved = savedMinor > 0 ? money({ ...quote.total, minor: savedMinor }) : null;
  return {
    answer: { proposal: { total: money(quote.total), saved, parts: quoted }, reason: null },
    proposal: { key: randomUUID(), parts, total: quote.total, merchants },
  };
}

/** Between looking and asking somebody may have paid it. */
async function quoteOrNull(ask: World["quote"], parts: Proposal["parts"]) {
  try {
    return await ask(parts);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
