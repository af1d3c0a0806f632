import { dayIn, now } from "#server/platform/clock.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canWorkShifts } from "#server/shifts/policy.ts";
import { readHistory } from "./history.ts";
import { staffingRulesInForce } from "./rules.ts";
import type { ComingSlot } from "./schema.ts";
import { HALF_HOUR, slotsBetween } from "./slots.ts";
import { calendarOf, goalOf } from "./week.ts";
import { coversOf } from "./week-cover.ts";
import { readWeek } from "./week-data.ts";

const HALF_HOURS = 12;

/** How many are needed and planned in the half hour that runs and those after it, as whoever works sees it. */
export async function comingHours(viewer: Viewer): Promise<ComingSlot[]> {
  authorize(canWorkShifts(viewer));
  const { timeZone } = viewer;
  const from = Math.floor(+now() / HALF_HOUR) * HALF_HOUR;
  const span = { from, to: from + HALF_HOURS * HALF_HOUR };
  const rules = await staffingRulesInForce();
  const today = dayIn(timeZone);
  const [known, week] = await Promise.all([
    readHistory({ timeZone, today, calendar: calendarOf(rules, timeZone) }),
    readWeek(span),
  ]);
  const slots = slotsBetween(span.from, span.to, timeZone);
  return coversOf(known, week, { slots, goal: goalOf(rules) }).map(
    ({ at, needed, planned, short }) => ({
      at: new Date(at).toISOString(),
      needed,
      planned,
      short,
    }),
  );
}
