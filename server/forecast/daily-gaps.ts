import { addDays, dateOf } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { notifyShifts } from "#server/shifts/notify.ts";
import { lockPlanning, openFor } from "./open-gaps.ts";
import { plannersZone, staffingRulesInForce } from "./rules.ts";
import { slotOf } from "./slots.ts";
import { weekFor } from "./week.ts";
import { gapsOf, isTakeable, spentIn, type WeekGap } from "./week-gaps.ts";

/** From six in the morning on, by the clock of whoever has set the budget. */
const SLOT = 12;

/**
 * Once a day the gaps of this week and the next are opened by themselves, the earliest first, as far as the week's
 * budget goes. The day's row decides: whoever else tries finds it done. @returns how many were opened
 */
export async function openDailyGaps() {
  const [{ weekBudget }, timeZone] = await Promise.all([staffingRulesInForce(), plannersZone()]);
  if (weekBudget === 0 || !timeZone || slotOf(+now(), timeZone).slot < SLOT) return 0;
  const today = dayIn(timeZone);
  if (await db.gapRun.findUnique({ where: { day: dateOf(today) } })) return 0;
  const opened = await db.$transaction(async (tx) => {
    await lockPlanning(tx);
    if (!(await isFirst(tx, today))) return 0;
    const weeks = [
      await weekFor({ day: today, timeZone }),
      await weekFor({ day: addDays(today, 7), timeZone }),
    ];
    const gaps = weeks.flatMap((week) =>
      withinBudget(gapsOf(week).filter(isTakeable(week)), weekBudget - spentIn(week)),
    );
    for (const gap of gaps) await openFor(tx, gap, null);
    await tx.gapRun.update({ where: { day: dateOf(today) }, data: { opened: gaps.length } });
    return gaps.length;
  }, LOCK_TIMEOUT);
  if (opened > 0) notifyShifts();
  return opened;
}

async function isFirst(tx: Tx, today: string) {
  const run = { day: dateOf(today), ranAt: now(), opened: 0 };
  const { count } = await tx.gapRun.createMany({ data: run, skipDuplicates: true });
  return count > 0;
}

/** One that is too dear is left out; a cheaper one after it may still fit. */
export function withinBudget(gaps: WeekGap[], budget: number) {
  let left = budget;
  return gaps.filter(({ cost }) => {
    if (cost > left) return false;
    left -= cost;
    return true;
  });
}
