import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { fetchPlansIn } from "#server/plans/rows.ts";
import { changeRequest, mustWait } from "./locked.ts";
import { canBePaused } from "./need.ts";
import { tellOf } from "./tell.ts";

/** Another plan that cannot be paid either, while the request waits; it is paused at once. The same again is fine. */
export async function includePlan(viewer: Viewer, { id, planId }: { id: string; planId: string }) {
  await changeRequest(viewer, id, async (tx, { row, plans, at }) => {
    if (plans.some((plan) => plan.id === planId)) return;
    mustWait(row);
    const { customerId } = row;
    const plan = (await fetchPlansIn(tx, customerId)).find((one) => one.id === planId);
    if (!plan) throw new NotFound();
    if (!canBePaused(plan)) throw new Conflict("plans.nothingOwed");
    await tx.hardship.create({ data: { requestId: id, planId, customerId, openedAt: at } });
    await tellOf(tx, { requestId: id, step: "asked", by: viewer, isPast: false });
  });
}
