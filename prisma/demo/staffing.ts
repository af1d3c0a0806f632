import { DEFAULT_STAFFING_RULES } from "#server/forecast/policy.ts";
import { setStaffingRules } from "#server/forecast/rules.ts";
import type { Viewer } from "#server/platform/viewer.ts";

/** One chat at a time, and hardly anybody waits: what this company promises takes more people than most would plan. */
const GOAL = { answerPercent: 90, withinSeconds: 30, chatsAtOnce: 1 };

export async function writeStaffing(people: Viewer[]) {
  const lead = people.find(({ role }) => role === "supervisor");
  if (!lead) throw new Error("The demo has nobody who plans shifts");
  await setStaffingRules(lead, { ...DEFAULT_STAFFING_RULES, ...GOAL, version: 0 });
}
