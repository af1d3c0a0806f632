import { dayIn, now } from "#server/platform/clock.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import type { MoveRules } from "../moving.ts";
import { canSetMoveRules } from "../policy.ts";
import type { PlanRow } from "../rows.ts";
import { instalmentsOf } from "../view.ts";
import { countMove, noCounts } from "./counts.ts";
import { rulesInForce } from "./rules.ts";
import { areThereMore, MOST_PLANS, oldestOf, runningPlans } from "./running.ts";
import type { MovePreview } from "./schema.ts";

/** What these rules would change for the newest running plans, each asked as its own page asks. */
export async function previewMoveRules(
  viewer: Viewer,
  rules: MoveRules,
  most = MOST_PLANS,
): Promise<MovePreview> {
  authorize(canSetMoveRules(viewer));
  const inForce = await rulesInForce();
  const at = now();
  const counts = noCounts();
  let plans = 0;
  let last: string | null = null;
  for await (const page of runningPlans(most)) {
    for (const plan of page) {
      const under = answersOf(plan, at);
      const then = under(rules);
      under(inForce).forEach((answer, place) => {
        const other = then[place];
        if (other) countMove(counts, answer, other);
      });
    }
    plans += page.length;
    last = oldestOf(page);
  }
  const isSample = plans === most && (await areThereMore(last));
  return { ...counts, plans, isSample };
}

/** The rules decide where a payment can go, never whether it is owed: the answers stand in the same places. */
const answersOf = (plan: PlanRow, at: Date) => (moveRules: MoveRules) =>
  instalmentsOf({ ...plan, moveRules }, dayIn(plan.customer.timeZone, at)).flatMap(
    ({ move }) => move ?? [],
  );
