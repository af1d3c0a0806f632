import { dayIn } from "#server/platform/clock.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { listPlans } from "#server/plans/plan.ts";
import { newestDecline } from "#server/spending/declines.ts";
import { suggestionsOf } from "./suggested.ts";

/** In two statements, however many plans there are. Somebody else's plan is as none. */
export async function suggestionsFor(viewer: Viewer, { planId }: { planId: string | null }) {
  const [plans, decline] = await Promise.all([listPlans(viewer), newestDecline(viewer)]);
  const known = plans.some(({ id }) => id === planId) ? planId : null;
  return suggestionsOf({ plans, decline, today: dayIn(viewer.timeZone) }, known);
}
