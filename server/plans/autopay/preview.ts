import { dayIn, now } from "#server/platform/clock.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { areThereMore, MOST_PLANS, oldestOf, runningPlans } from "../rules/running.ts";
import { instalmentsOf } from "../view.ts";
import { canSetAutopayRules } from "../policy.ts";
import type { AutopayRules } from "./taking.ts";
import { autopayRulesInForce } from "./rules.ts";
import type { AutopayPreview, AutopayTries } from "./schema.ts";

/** What is declined from now on is tried by the new rules; what waits for its day already is only counted. */
export async function previewAutopayRules(
  viewer: Viewer,
  rules: AutopayRules,
  most = MOST_PLANS,
): Promise<AutopayPreview> {
  authorize(canSetAutopayRules(viewer));
  const inForce = await autopayRulesInForce();
  let [plans, waiting] = [0, 0];
  let last: string | null = null;
  for await (const page of runningPlans(most)) {
    for (const plan of page) {
      const instalments = instalmentsOf(plan, dayIn(plan.customer.timeZone, now()));
      waiting += instalments.filter(({ taking }) => taking?.state === "again").length;
    }
    plans += page.length;
    last = oldestOf(page);
  }
  const isSample = plans === most && (await areThereMore(last));
  return { now: triesOf(inForce), after: triesOf(rules), waiting, plans, isSample };
}

/** Whoever is not asked a second time is not asked a third time either. */
export function triesOf({ secondTryDays, thirdTryDays }: AutopayRules): AutopayTries {
  if (secondTryDays === 0) return { second: null, third: null };
  return { second: secondTryDays, third: thirdTryDays === 0 ? null : secondTryDays + thirdTryDays };
}
