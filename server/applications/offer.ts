import { shiftRulesInForce } from "#server/shifts/rules.ts";
import { applicationRulesInForce } from "./rules.ts";
import type { WorkOffer } from "./schema.ts";

/** What everybody may read of the work here. */
export async function workOffer(): Promise<WorkOffer> {
  const [{ isOpen }, shifts] = await Promise.all([applicationRulesInForce(), shiftRulesInForce()]);
  const { hourlyMinor: minor, currency, rushPercent, weekHours, longestHours, restHours } = shifts;
  return {
    isOpen,
    hourly: { minor, currency },
    rushPercent,
    weekHours,
    longestHours,
    restHours,
  };
}
