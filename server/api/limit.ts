import { TooMany } from "#server/platform/errors.ts";
import { spend } from "#server/platform/limits.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { callBudgets } from "./budgets.ts";
import { kindOf, NEVER_LIMITED } from "./call-kinds.ts";

type Call = { type: string; path: string; viewer: Viewer | null; network: string | undefined };

/**
 * Counts one call; in a batch each for itself, so that ten cost ten. Most reads of whoever is signed in are not counted.
 * Without a network nobody asks from outside: a page in the making, or a job.
 * @throws TooMany with the seconds to wait.
 */
export async function mustBeWithinLimits({ type, path, viewer, network }: Call) {
  if (network === undefined || NEVER_LIMITED.has(path)) return;
  const spendings = callBudgets(kindOf(type, path), viewer, network);
  if (spendings.length === 0) return;
  const seconds = await spend(spendings);
  if (seconds !== null) throw new TooMany("common.tooMany", {}, seconds);
}
