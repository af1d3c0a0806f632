import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { homeOf } from "#server/profile/home.ts";
import type { CustomerHeld } from "./outbound.ts";
import { outstandingOf, stateOf } from "./plan-report.ts";
import { spendingReport } from "./spending-report.ts";

const MOST_PLANS = 500;

const include = {
  plans: {
    orderBy: [{ openedAt: "desc" as const }, { id: "desc" as const }],
    take: MOST_PLANS,
    include: { purchase: { include: { merchant: { select: { reference: true } } } } },
  },
};

/** What we hold of one customer whom the company has told us of. */
export async function getCustomerReport(reference: string): Promise<CustomerHeld> {
  const person = await db.person.findUnique({ where: { reference }, include });
  if (!person) throw new NotFound();
  const owed = [
    ...(
      await outstandingOf(
        db,
        person.plans.map(({ id }) => id),
      )
    ).values(),
  ];
  const { name, email, locale, timeZone, phone } = person;
  return {
    reference,
    name,
    email,
    locale,
    timeZone,
    phone,
    address: homeOf(person),
    plans: person.plans.map((plan) => ({
      reference: plan.reference,
      merchant: plan.purchase.merchant.reference,
      purchase: plan.purchase.reference,
      currency: plan.currency,
      remainingMinor: owed
        .filter(({ planId }) => planId === plan.id)
        .reduce((sum, { minor }) => sum + minor, 0),
      state: stateOf(plan),
    })),
    spending: await spendingReport(person.id),
  };
}
