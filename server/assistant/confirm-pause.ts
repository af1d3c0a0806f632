import { isProposalOld } from "#server/conversations/policy.ts";
import type { PauseProposal } from "#server/conversations/proposal.ts";
import { askForRelief, requestByKey } from "#server/hardship/ask.ts";
import { now } from "#server/platform/clock.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { findAnswer, type Place } from "./find-answer.ts";

/**
 * The plans on the assistant's card that the customer has left ticked, for as long as it is good; the same click again
 * is the same pause. Why, and what would help, they can tell whoever decides.
 * @throws Conflict when it is too old, or when their own page would refuse it
 */
export async function confirmPause(
  viewer: Viewer,
  { planIds, ...place }: Place & { planIds: string[] },
) {
  const { pause, createdAt } = await findPause(viewer, place);
  const { key, plans } = pause;
  if (!planIds.every((id) => plans.some(({ planId }) => planId === id))) throw new NotFound();
  const known = await requestByKey(viewer.id, key);
  if (known) return { id: known.id };
  if (isProposalOld(createdAt, now())) throw new Conflict("plans.pauseOld");
  const asker = { viewer, customerId: viewer.id };
  return askForRelief(asker, { key, planIds, reason: "unsaid", text: null, wish: null });
}

/** @returns what has come of the card; null while nobody has confirmed it. */
export async function pauseOfProposal(viewer: Viewer, place: Place) {
  const { pause } = await findPause(viewer, place);
  return requestByKey(viewer.id, pause.key);
}

async function findPause(
  viewer: Viewer,
  place: Place,
): Promise<{ pause: PauseProposal; createdAt: Date }> {
  const { content, createdAt } = await findAnswer(viewer, place);
  if (!content.pause) throw new NotFound();
  return { pause: content.pause, createdAt };
}
