import { dayOf } from "#server/platform/calendar.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { fetchPlan, type PlanRow } from "#server/plans/rows.ts";
import { auditOpened } from "./opened.ts";
import { ownerOf, type Owner } from "./owner.ts";
import { visibleTo } from "./policy.ts";

export type Due = { number: number; dueOn: string; minor: number };

export type Agreement = {
  plan: PlanRow;
  /** As it was when the plan was opened. */
  agreed: Due[];
  /** As it is now, when something of it was changed since. */
  changed: Due[] | null;
};

export async function openAgreement(
  viewer: Viewer,
  planId: string,
): Promise<{ owner: Owner; agreement: Agreement }> {
  const plan = await fetchPlan(planId, visibleTo(viewer));
  if (!plan) throw new NotFound();
  const owner = await ownerOf(plan.customerId);
  await auditOpened(viewer, { as: "agreement" }, planId, owner.id);
  return { owner, agreement: agreementOf(plan, await openedWith(planId)) };
}

/** What the ledger says of each payment from the first day: relief may have changed it since. */
async function openedWith(planId: string) {
  const entries = await db.ledgerEntry.findMany({
    where: { transaction: { planId, kind: "plan_opened" }, instalmentId: { not: null } },
    select: { instalmentId: true, amountMinor: true },
  });
  return new Map(
    entries.map(({ instalmentId, amountMinor }) => [instalmentId, Number(amountMinor)]),
  );
}

export function agreementOf(plan: PlanRow, opened: Map<string | null, number>): Agreement {
  const agreed = plan.instalments.flatMap(({ id, number, dueOn, extensions }) => {
    const minor = opened.get(id);
    const firstOn = dayOf(extensions[0]?.fromOn ?? dueOn);
    return minor === undefined ? [] : [{ number, dueOn: firstOn, minor }];
  });
  const now = plan.instalments.map(({ id, number, dueOn, outstandingMinor }) => ({
    number,
    dueOn: dayOf(dueOn),
    minor: outstandingMinor + paidOf(plan, id),
  }));
  return { plan, agreed, changed: isSame(agreed, now) ? null : now };
}

/** What a refund has taken off is asked of nobody any more. */
const paidOf = ({ payments }: PlanRow, id: string) =>
  payments
    .filter(({ instalmentId, settledAt }) => instalmentId === id && settledAt)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);

const isSame = (some: Due[], others: Due[]) =>
  some.length === others.length &&
  some.every(({ dueOn, minor }, place) => {
    const other = others[place];
    return other?.dueOn === dueOn && other.minor === minor;
  });
