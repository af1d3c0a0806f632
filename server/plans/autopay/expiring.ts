import { addDays, dateOf } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { queueExpiringMail } from "./mails.ts";

/** Long enough to be sent a new card. */
const AHEAD_DAYS = 30;
const AT_ONCE = 50;

/** Once for each card that plans on autopay are paid with. @returns how many customers were told */
export async function remindOfExpiringCards() {
  const today = dayIn("UTC");
  const running = { autopay: true, settledAt: null, cancelledAt: null };
  const cards = await db.paymentMethod.findMany({
    where: {
      removedAt: null,
      remindedAt: null,
      expiresOn: { gte: dateOf(today), lte: dateOf(addDays(today, AHEAD_DAYS)) },
      plans: { some: running },
    },
    select: {
      id: true,
      label: true,
      expiresOn: true,
      customer: { select: { name: true, email: true, locale: true, timeZone: true } },
      _count: { select: { plans: { where: running } } },
    },
    orderBy: { expiresOn: "asc" },
    take: AT_ONCE,
  });
  return eachByItself(cards, ({ id, label, expiresOn, customer, _count: { plans } }) =>
    db.$transaction(async (tx) => {
      const { count } = await tx.paymentMethod.updateMany({
        where: { id, remindedAt: null, removedAt: null },
        data: { remindedAt: now() },
      });
      if (count > 0 && expiresOn)
        await queueExpiringMail(tx, { label, expiresOn, plans, customer });
      return count;
    }),
  );
}
