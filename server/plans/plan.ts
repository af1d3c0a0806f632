import { auditReads } from "#server/platform/audit.ts";
import { dayIn } from "#server/platform/clock.ts";
import { NotFound } from "#server/platform/errors.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { overviewOf } from "./overview.ts";
import { canSeePlansOfOthers, visibleTo } from "./policy.ts";
import { fetchPlan, fetchPlansOf, type PlanRow } from "./rows.ts";
import type { PlanDetail, PlanOverview } from "./schema.ts";
import { detailOf, instalmentsOf, summaryOf } from "./view.ts";

export async function listPlans(viewer: Viewer): Promise<PlanDetail[]> {
  const plans = await fetchPlansOf(viewer.id);
  const today = dayIn(viewer.timeZone);
  return plans.map((plan) => detailOf(plan, today));
}

export async function getPlan(viewer: Viewer, id: string): Promise<PlanDetail> {
  const plan = await fetchPlan(id, visibleTo(viewer));
  if (!plan) throw new NotFound();
  if (isStaff(viewer)) await auditRead(viewer, plan);
  return detailOf(plan, todayOf(plan));
}

export async function nameOwnPlan(viewer: Viewer, id: string) {
  const plan = await fetchPlan(id, { customerId: viewer.id });
  if (!plan) throw new NotFound();
  const { merchant, title } = summaryOf(plan, todayOf(plan));
  return { planId: id, merchant, title };
}

export async function planOverview(viewer: Viewer): Promise<PlanOverview> {
  const plans = await fetchPlansOf(viewer.id);
  const today = dayIn(viewer.timeZone);
  const listed = plans.map((plan) => ({
    summary: summaryOf(plan, today),
    instalments: instalmentsOf(plan, today),
  }));
  return overviewOf(listed, today);
}

export async function plansFor(viewer: Viewer, customerId: string): Promise<PlanDetail[]> {
  authorize(canSeePlansOfOthers(viewer));
  const plans = await fetchPlansOf(customerId);
  return plans.map((plan) => detailOf(plan, todayOf(plan)));
}

const auditRead = (viewer: Viewer, { id, customerId, purchase: { merchant } }: PlanRow) =>
  auditReads(viewer, "plans.read", [
    { subjectId: id, customerId, details: { name: merchant.name } },
  ]);

/** A payment is due until midnight where the customer lives. */
const todayOf = ({ customer }: PlanRow) => dayIn(customer.timeZone);
