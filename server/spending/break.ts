import { announce } from "#server/platform/happening.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { lockPeople } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { planHooks } from "#server/plans/plan-hooks.ts";
import { breakOf } from "./limits.ts";
import { queueBreakMail } from "./mails.ts";
import { type BreakLength, canProtectThemselves } from "./policy.ts";
import { breakEndAt, breakEndOn } from "./rules.ts";

type NewBreak = { length: BreakLength; untilOn: string };

/**
 * From now on until then; who is on a break already makes it longer. Sent twice it is done once.
 * @throws Conflict when it would be shorter, or the day has changed since it was shown
 */
export async function takeBreak(viewer: Viewer, { length, untilOn }: NewBreak) {
  authorize(canProtectThemselves(viewer));
  const isChanged = await db.$transaction(async (tx) => {
    await lockPeople(tx, "spending", [viewer.id]);
    const running = await breakOf(tx, viewer.id);
    const at = now();
    const today = dayIn(viewer.timeZone, at);
    if (running && dayIn(viewer.timeZone, running.untilAt) === untilOn) return false;
    if (breakEndOn(length, today) !== untilOn) throw new Conflict("spending.dayChanged");
    const untilAt = breakEndAt(untilOn, today, at);
    if (running && untilAt <= running.untilAt) throw new Conflict("spending.notShorter");
    await (running
      ? tx.spendingBreak.update({ where: { id: running.id }, data: { untilAt } })
      : tx.spendingBreak.create({ data: { customerId: viewer.id, fromAt: at, untilAt } }));
    await queueBreakMail(tx, viewer, { untilAt, isLonger: running !== null });
    await announce(tx, { kind: "spending", customerId: viewer.id, cause: "break_begun" });
    return true;
  });
  if (isChanged) planHooks().changed(viewer.id);
}
