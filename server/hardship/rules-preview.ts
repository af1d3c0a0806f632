import { db } from "#server/platform/db.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { sinceWhen } from "./form.ts";
import { canSetHardshipRules, type HardshipRules } from "./policy.ts";
import { hardshipRulesInForce } from "./rules.ts";
import type { HardshipPreview } from "./rules-schema.ts";

export async function previewHardshipRules(
  viewer: Viewer,
  rules: HardshipRules,
): Promise<HardshipPreview> {
  authorize(canSetHardshipRules(viewer));
  return {
    now: await askedTooOften(await hardshipRulesInForce()),
    after: await askedTooOften(rules),
    waiting: await db.hardshipRequest.count({ where: { endedAt: null } }),
  };
}

/** What staff have asked for at a customer's word counts for nobody. */
async function askedTooOften({ mostRequests, withinDays }: HardshipRules) {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (
      select from hardship_request
      where asked_by_id = customer_id and opened_at >= ${sinceWhen(withinDays).toISOString()}::timestamptz
      group by customer_id
      having count(*) >= ${mostRequests}
    ) often`;
  return row?.count ?? 0;
}
