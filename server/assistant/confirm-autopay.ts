import { isProposalOld } from "#server/conversations/policy.ts";
import { now } from "#server/platform/clock.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { setAutopay } from "#server/plans/autopay/set.ts";
import { findAnswer, isReplaced, type Place } from "./find-answer.ts";

/**
 * What the assistant's card says, with the card that the customer chose on it, for as long as it is good.
 * @throws Conflict when it is too old, when a newer card or the plan's page has taken its place, or when the rules do not allow it
 */
export async function confirmAutopay(
  viewer: Viewer,
  { methodId, ...place }: Place & { methodId: string | null },
) {
  const { content, createdAt } = await findAnswer(viewer, place);
  if (!content.autopay) throw new NotFound();
  if (isProposalOld(createdAt, now())) throw new Conflict("plans.autopayOld");
  const { planId, isOn, was } = content.autopay;
  if (await isReplaced(place, ["autopay", "planId"], planId))
    throw new Conflict("plans.cardReplaced");
  if (isOn && methodId === null) throw new NotFound("plans.methodGone");
  const asked = { planId, methodId, isOn };
  return setAutopay({ viewer, customerId: viewer.id }, asked, { ...was, at: createdAt });
}
