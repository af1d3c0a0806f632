import { latestConversationOf } from "#server/conversations/latest.ts";
import { fileView } from "#server/files/view.ts";
import { auditReads } from "#server/platform/audit.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { caseSummary, leftToGiveBack } from "#server/plans/reportable.ts";
import { fetchPlan } from "#server/plans/rows.ts";
import { detailOf } from "#server/plans/view.ts";
import { canHandleCases, refundLimit, visibleTo } from "./policy.ts";
import { refundRulesInForce } from "./rules.ts";
import type { CaseChangeView, CaseView, StaffCaseView } from "./schema.ts";

const parts = {
  customer: { select: { name: true, timeZone: true } },
  purchase: { select: { plan: { select: { id: true } } } },
  refund: { select: { id: true } },
  proposal: { include: { proposedBy: { select: { id: true, name: true } } } },
  changes: {
    orderBy: [{ at: "asc" as const }, { id: "asc" as const }],
    include: {
      by: { select: { id: true, name: true } },
      files: { orderBy: { id: "asc" as const } },
    },
  },
};

export async function getCase(viewer: Viewer, id: string): Promise<CaseView> {
  const { view } = await readCase(viewer, id);
  return view;
}

/** With whose it is and where they talk about it. Looked at by staff it stands in the audit log. */
export async function getCaseForStaff(viewer: Viewer, id: string): Promise<StaffCaseView> {
  authorize(canHandleCases(viewer));
  const { view, row, most } = await readCase(viewer, id);
  const { customerId, customer, proposal } = row;
  const { currency } = most;
  const limit = refundLimit(viewer, currency, await refundRulesInForce());
  return {
    ...view,
    customer,
    most,
    limit: limit === null ? null : { minor: limit, currency },
    proposal: proposal && {
      amount: { minor: Number(proposal.amountMinor), currency },
      text: proposal.text,
      by: proposal.proposedBy.name,
      isOwn: proposal.proposedBy.id === viewer.id,
    },
    conversationId: await latestConversationOf(customerId),
  };
}

async function readCase(viewer: Viewer, id: string) {
  const where = { AND: [{ id }, visibleTo(viewer)] };
  const row = await db.case.findFirst({ where, include: parts });
  const planId = row?.purchase.plan?.id;
  const plan = planId ? await fetchPlan(planId, {}) : undefined;
  const about = plan?.purchase.cases.find((one) => one.id === id);
  if (!row || !plan || !about) throw new NotFound();
  if (isStaff(viewer)) {
    const { customerId } = row;
    const details = { name: plan.purchase.merchant.name };
    await auditReads(viewer, "cases.read", [{ subjectId: id, customerId, details }]);
  }
  const today = dayIn(plan.customer.timeZone);
  const { refunds } = detailOf(plan, today).purchase;
  const view: CaseView = {
    ...caseSummary(plan, about, today),
    reference: plan.purchase.reference,
    refund: refunds.find((refund) => refund.id === row.refund?.id) ?? null,
    history: row.changes.map((change) => changeView(change, row.customerId)),
  };
  return { view, row, most: { minor: leftToGiveBack(plan), currency: plan.currency } };
}

type Change = {
  id: string;
  at: Date;
  step: CaseChangeView["step"];
  text: string;
  by: { id: string; name: string } | null;
  files: Parameters<typeof fileView>[0][];
};

const changeView = ({ id, at, step, text, by, files }: Change, customerId: string) => ({
  id,
  at: at.toISOString(),
  step,
  by: by && { name: by.name, isCustomer: by.id === customerId },
  text,
  files: files.map(fileView),
});
