import { v7 as newId } from "uuid";
import { lockPlan } from "#server/payments/plan-lock.ts";
import { dateOf } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import type { CaseKind } from "#server/platform/prisma/enums.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { reportAnswer } from "#server/plans/reportable.ts";
import { fetchPlanIn, type PlanRow } from "#server/plans/rows.ts";
import { caseHooks } from "./case-hooks.ts";
import { dueOnOf } from "./deadlines.ts";
import { isForUs } from "./policy.ts";
import { writeStep } from "./write.ts";

/** Who reports it: the customer, or staff they asked to. */
type Reporter = { viewer: Viewer; customerId: string };

type NewCase = {
  key: string;
  planId: string;
  kind: CaseKind;
  minor: number;
  text: string;
  fileIds?: string[];
};

/**
 * Nothing of the plan is charged from now on, until the case has an end. Reported twice under one key it is one case.
 * @param past when it was, of what is written down afterwards
 * @returns its id
 * @throws Conflict when the rules do not allow it, or when it is more than is left of the purchase
 */
export async function openCase({ viewer, customerId }: Reporter, asked: NewCase, past?: Date) {
  if (!Number.isSafeInteger(asked.minor) || asked.minor <= 0) {
    throw new Invalid("plans.amountNotPositive");
  }
  const at = past ?? now();
  const id = await db.$transaction(async (tx) => {
    const isOwn = (await tx.plan.count({ where: { id: asked.planId, customerId } })) > 0;
    if (!isOwn) throw new NotFound();
    const { purchaseId } = await lockPlan(tx, asked.planId);
    const known = await tx.case.findUnique({
      where: { customerId_key: { customerId, key: asked.key } },
      select: { id: true },
    });
    if (known) return known.id;
    const plan = await fetchPlanIn(tx, asked.planId);
    mustBeReportable(viewer, plan, asked, at);
    const row = await write(tx, plan, { ...asked, purchaseId, at });
    const { text, fileIds = [] } = asked;
    const found = { row, plan, at, isPast: past !== undefined };
    await writeStep(tx, found, { step: "opened", by: viewer, text, fileIds });
    return row.id;
  });
  caseHooks().notify(customerId);
  return { id };
}

/** Whoever was sent to a person is helped by that person. */
function mustBeReportable(viewer: Viewer, plan: PlanRow, { minor }: NewCase, at: Date) {
  const answer = reportAnswer(plan, dayIn(plan.customer.timeZone, at));
  const byStaff = "reason" in answer && isStaff(viewer) ? answer.mostByStaff : null;
  if ("reason" in answer && !byStaff) throw new Conflict(answer.reason, answer.values);
  const most = "most" in answer ? answer.most : byStaff;
  if (minor > (most?.minor ?? 0)) throw new Conflict("cases.moreThanBought");
}

type Asked = NewCase & { purchaseId: string; at: Date };

async function write(tx: Tx, plan: PlanRow, { key, kind, minor, purchaseId, at }: Asked) {
  // A shop that we cannot write to knows of nothing: it is for us to ask it.
  const turn = plan.purchase.merchant.hears && !isForUs(kind) ? "shop" : "us";
  const { timeZone } = plan.customer;
  const today = dayIn(timeZone, at);
  return tx.case.create({
    data: {
      id: newId(),
      purchaseId,
      customerId: plan.customerId,
      key,
      kind,
      amountMinor: BigInt(minor),
      openedAt: at,
      heldAt: at,
      turn,
      dueOn: dateOf(dueOnOf({ turn, kind, today, heldOn: today, timeZone })),
    },
  });
}
