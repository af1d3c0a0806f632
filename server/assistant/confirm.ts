import { isProposalOld } from "#server/conversations/policy.ts";
import type { Proposal } from "#server/conversations/proposal.ts";
import type { ChargeView } from "#server/payments/schema.ts";
import { now } from "#server/platform/clock.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { pay } from "#server/plans/pay.ts";
import { chargeByKey } from "#server/plans/receipt.ts";
import { findAnswer, isPaymentReplaced, type Place } from "./find-answer.ts";

type Part = { planId: string; amountMinor: number; leftMinor: number };
/** `key`: of another try, once the first was declined. */
type Confirmation = Place & { key?: string | undefined; methodId: string; parts: Part[] };

/**
 * What the assistant's card says, for as long as it is good; the same click again is the same charge.
 * @throws Conflict when it is too old, when a newer card stands in its place, or when something else was sent than it says
 */
export async function confirmProposal(viewer: Viewer, confirmation: Confirmation) {
  const { proposal, createdAt } = await findProposal(viewer, confirmation);
  const { key = proposal.key, methodId, parts } = confirmation;
  if (!isSame(proposal.parts, parts)) throw new Conflict("plans.otherPayment");
  const isKnown = (await chargeByKey(viewer, key)) !== null;
  if (!isKnown) await mustBeGood(confirmation, proposal, createdAt);
  return pay({ viewer, customerId: viewer.id }, { key, methodId, parts });
}

async function mustBeGood(place: Place, { parts }: Proposal, createdAt: Date) {
  if (isProposalOld(createdAt, now())) throw new Conflict("plans.proposalOld");
  const planIds = parts.map(({ planId }) => planId);
  if (await isPaymentReplaced(place, planIds)) throw new Conflict("plans.cardReplaced");
}

/** @returns what has become of the card's first try; null while nobody has confirmed it. */
export async function chargeOfProposal(viewer: Viewer, place: Place): Promise<ChargeView | null> {
  const { proposal } = await findProposal(viewer, place);
  return chargeByKey(viewer, proposal.key);
}

async function findProposal(viewer: Viewer, place: Place) {
  const { content, createdAt } = await findAnswer(viewer, place);
  if (!content.proposal) throw new NotFound();
  return { proposal: content.proposal, createdAt };
}

function isSame(proposed: Proposal["parts"], sent: Part[]) {
  const sums = new Map(proposed.map(({ planId, amountMinor }) => [planId, amountMinor]));
  return (
    sums.size === sent.length &&
    sent.every(({ planId, amountMinor }) => sums.get(planId) === amountMinor)
  );
}
