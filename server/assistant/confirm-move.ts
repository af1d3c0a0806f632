import { isProposalOld } from "#server/conversations/policy.ts";
import { now } from "#server/platform/clock.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { moveDueDate } from "#server/plans/move.ts";
import { findAnswer, isReplaced, type Place } from "./find-answer.ts";

/**
 * What the assistant's card says, to the day that the customer chose on it, for as long as it is good.
 * @throws Conflict when it is too old, when a newer card stands in its place, or when the rules do not allow that day
 */
export async function confirmMove(viewer: Viewer, { toOn, ...place }: Place & { toOn: string }) {
  const { content, createdAt } = await findAnswer(viewer, place);
  if (!content.move) throw new NotFound();
  if (isProposalOld(createdAt, now())) throw new Conflict("plans.moveOld");
  const { instalmentId, fromOn } = content.move;
  if (await isReplaced(place, ["move", "instalmentId"], instalmentId))
    throw new Conflict("plans.cardReplaced");
  return moveDueDate({ viewer, customerId: viewer.id }, { instalmentId, fromOn, toOn });
}
