import { fetchRunningPlans, type PlanRow } from "../rows.ts";

/** What a change of rules is counted for. */
export const MOST_PLANS = 5000;
/** A page is parsed in one go, and nothing else is answered meanwhile. */
const PAGE = 100;

/** The newest of them, page by page. */
export async function* runningPlans(most = MOST_PLANS) {
  let before: string | null = null;
  for (let left = most; left > 0;) {
    const page: PlanRow[] = await fetchRunningPlans(before, Math.min(PAGE, left));
    if (page.length === 0) return;
    yield page;
    left -= page.length;
    before = oldestOf(page);
  }
}

export const oldestOf = (page: PlanRow[]) => page.map(({ id }) => id).toSorted()[0] ?? null;

export const areThereMore = async (before: string | null) =>
  (await fetchRunningPlans(before, 1)).length > 0;
