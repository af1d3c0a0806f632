import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { planShift } from "#server/shifts/plan.ts";
import { canPlanStaffing } from "./policy.ts";
import type { OnDay } from "./schema.ts";
import { instantAt } from "./slots.ts";

/** As it was drawn into the week: the clock on the viewer's wall says when that is. */
export function planOnDay(viewer: Viewer, { agentId, day, from, to }: OnDay & { agentId: string }) {
  authorize(canPlanStaffing(viewer));
  const at = (minutes: number) => new Date(instantAt(day, minutes, viewer.timeZone));
  return planShift(viewer, { agentId, startsAt: at(from), endsAt: at(to) });
}
