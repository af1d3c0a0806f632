import { dayIn } from "#server/platform/clock.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { declinesOf } from "./declines.ts";
import { spendingOf } from "./limits.ts";
import { BREAK_LENGTHS } from "./policy.ts";
import { breakEndOn } from "./rules.ts";
import type { OwnSpending, SpendingDetail } from "./schema.ts";

/** For the customer's own page: also the breaks that can be begun, or to which the running one can be made longer. */
export async function getSpending(viewer: Viewer): Promise<OwnSpending> {
  const detail = await spendingDetail(viewer.id);
  const today = dayIn(viewer.timeZone);
  const until = detail.break ? dayIn(viewer.timeZone, new Date(detail.break.until)) : "";
  const breaks = BREAK_LENGTHS.map((length) => ({ length, untilOn: breakEndOn(length, today) }));
  return { ...detail, breaks: breaks.filter(({ untilOn }) => untilOn > until) };
}

export async function spendingDetail(customerId: string): Promise<SpendingDetail> {
  const [spending, declines] = await Promise.all([spendingOf(customerId), declinesOf(customerId)]);
  return { ...spending, declines };
}
