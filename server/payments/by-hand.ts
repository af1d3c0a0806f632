import { addDays, dateOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";

/** By then staff have sent what the provider cannot. */
const BY_HAND_DAYS = 2;

export async function byHandFrom(tx: Tx, customerId: string, at: Date) {
  const { timeZone } = await tx.person.findUniqueOrThrow({
    where: { id: customerId },
    select: { timeZone: true },
  });
  return { byHandAt: at, dueOn: dateOf(addDays(dayIn(timeZone, at), BY_HAND_DAYS)) };
}
