import { audit } from "#server/platform/audit.ts";
import { announce } from "#server/platform/happening.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { lockPeople } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { planHooks } from "#server/plans/plan-hooks.ts";
import { queueBreakEndedMail } from "./mails.ts";
import { canEndBreak } from "./policy.ts";

type BreakEnd = { customerId: string; breakId: string; reason: string };

/** Before it is over, by a person. @throws Conflict when there is none any more */
export async function endBreak(viewer: Viewer, { customerId, breakId, reason }: BreakEnd) {
  authorize(canEndBreak(viewer));
  await db.$transaction(async (tx) => {
    await lockPeople(tx, "spending", [customerId]);
    const endedAt = now();
    const { count } = await tx.spendingBreak.updateMany({
      where: { id: breakId, customerId, endedAt: null, untilAt: { gt: endedAt } },
      data: { endedAt, endedById: viewer.id, endReason: reason },
    });
    if (count === 0) throw new Conflict("spending.noBreak");
    const details = { reason };
    await audit(tx, viewer, {
      action: "spending.endBreak",
      subjectId: breakId,
      customerId,
      details,
    });
    await queueBreakEndedMail(tx, { customerId, by: viewer.name });
    await announce(tx, { kind: "spending", customerId, cause: "break_ended" });
  });
  planHooks().changed(customerId);
}
