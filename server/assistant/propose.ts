import { randomUUID } from "node:crypto";
import type { Proposal } from "#server/conversations/proposal.ts";
import { DomainError } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { quotePayment } from "#server/plans/pay.ts";
import type { Money, PlanDetail } from "#server/plans/schema.ts";
import type { AssistantTools, MoneyFact } from "./facts.ts";
import { mentioned } from "./mentioned.ts";
import { proposedParts } from "./proposed.ts";

type Tool = AssistantTools["proposePayment"];
type Proposed = { answer: Tool["output"]; proposal: Proposal | null };

/** Writes nothing: the sums are the server's own, and only the customer can confirm them. */
export async function proposePayment(
  viewer: Viewer,
  plans: PlanDetail[],
  { what, plans: named }: Tool["input"],
  { today, money }: { today: string; money: (amount: Money) => MoneyFact },
): Promise<Proposed> {
  const meant = named ? plansNamed(plans, named) : plans;
  const parts = proposedParts(meant, what, today, named !== undefined);
  const quote = parts.length > 0 ? await quoteOrNull(viewer, parts) : null;
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

function plansNamed(plans: PlanDetail[], named: string[]) {
  const ids = new Set(named.flatMap((words) => mentioned(plans, words)).map(({ id }) => id));
  return plans.filter(({ id }) => ids.has(id));
}

/** Between looking and asking somebody may have paid it. */
async function quoteOrNull(viewer: Viewer, parts: Proposal["parts"]) {
  try {
    return await quotePayment(viewer, parts);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
