import { dayIn } from "#server/platform/clock.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { refundView } from "#server/plans/refund-view.ts";
import { caseSummary, reportAnswer } from "#server/plans/reportable.ts";
import { fetchPlansOf } from "#server/plans/rows.ts";
import { summaryOf } from "#server/plans/view.ts";
import type { MyCases } from "./schema.ts";

/** All that somebody has reported, what is open first and then the newest; and what they could report something about. */
export async function myCases(viewer: Viewer): Promise<MyCases> {
  const today = dayIn(viewer.timeZone);
  const plans = await fetchPlansOf(viewer.id);
  const cases = plans.flatMap((plan) =>
    plan.purchase.cases.map((row) => caseSummary(plan, row, today)),
  );
  return {
    cases: cases.toSorted(
      (a, b) =>
        Number(b.state === "open") - Number(a.state === "open") ||
        b.openedAt.localeCompare(a.openedAt),
    ),
    refunds: plans
      .flatMap((plan) => plan.purchase.refunds.map((refund) => refundView(plan, refund)))
      .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
    reportable: plans
      .filter((plan) => "most" in reportAnswer(plan, today))
      .map((plan) => summaryOf(plan, today))
      .map(({ id, merchant, look, title, purchasedAt }) => ({
        id,
        merchant,
        look,
        title,
        purchasedAt,
      })),
  };
}
