import { v7 as newId } from "uuid";
import { recordPayment } from "#server/payments/payment.ts";
import { db } from "#server/platform/db.ts";
import { addDays } from "#server/platform/calendar.ts";
import { openPlan, type OpenedPlan } from "#server/plans/open.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { arrange } from "./arrangements.ts";
import { countOf, instantOn, openingDay } from "./days.ts";
import { giveBack } from "./given-back.ts";
import { showProducts } from "./looks.ts";
import { MERCHANTS, priceIn } from "./merchants.ts";
import type { DemoCustomer } from "./people.ts";
import { CLOSED, takenBefore } from "./provider.ts";
import { randomFrom } from "./random.ts";
import { ship } from "./shipments.ts";
import type { Story } from "./stories.ts";

const OPENS = 9 * 60;
const CHARGES = 6 * 60;

/** Everything a story needs besides itself. */
export type SeedContext = {
  customer: DemoCustomer;
  viewer: Viewer;
  /** Of staff, one who speaks their language. */
  agent: Viewer;
  merchantId: string;
  /** Different for each story, the same each time. */
  seed: number;
  now: Date;
};

/** Lets a purchase happen, up to today, through the verbs that real ones go through. */
export async function seedPurchase(story: Story, context: SeedContext) {
  const { customer, now, seed } = context;
  const { terms, course } = story;
  const today = dayIn(customer.timeZone, now);
  const number = Math.min(course.paid + 1, countOf(terms));
  const openedOn = openingDay(terms, number, addDays(today, course.dueIn));
  const minutes = OPENS + randomFrom(seed).below(12 * 60);
  const at = instantOn(openedOn, customer.timeZone, minutes, now);

  const items = itemsOf(story, customer.currency);
  const plan = await openPlan({
    customerId: context.viewer.id,
    merchantId: context.merchantId,
    reference: referenceOf(story, seed),
    currency: customer.currency,
    items,
    terms,
    at,
  });
  const { purchaseId } = plan;
  await showProducts(purchaseId, story);
  await ship({ purchaseId, customerId: context.viewer.id, at }, story, { seed, now });
  if (course.dueIn < 0 && !course.failure) await payByHand(plan);
  await pay(plan, story, context, { today, openedOn, at });
  await fail(plan, story, context, today);
  await arrange(plan, course, context);
  await giveBack(plan, items, course, context);
}

function itemsOf({ merchant, products }: Story, currency: string) {
  const offered = MERCHANTS.find(({ slug }) => slug === merchant)?.products ?? [];
  return products.flatMap((place) => {
    const product = offered[place];
    if (!product) return [];
    return [{ title: product.title, quantity: 1, unitMinor: priceIn(currency, product) }];
  });
}

/** "NS-204817" */
function referenceOf({ merchant }: Story, seed: number) {
  const initials = merchant.split("-").map((word) => word.charAt(0).toUpperCase());
  return `${initials.join("")}-${100_000 + randomFrom(seed + 1).below(9_000) * 100 + (seed % 100)}`;
}

/** What is late and was never tried is forgotten by whoever pays it themselves. */
const payByHand = ({ id }: OpenedPlan) =>
  db.plan.update({ where: { id }, data: { autopay: false } });

type Days = { today: string; openedOn: string; at: Date };

/** What is due on the day of the purchase is paid with it, everything else on its day. */
async function pay(plan: OpenedPlan, { course }: Story, context: SeedContext, days: Days) {
  const { customer, seed, now } = context;
  const yesterday = addDays(days.today, -1);
  for (const { id, number, dueOn, amountMinor } of plan.instalments.slice(0, course.paid)) {
    const day = dueOn < yesterday ? dueOn : yesterday;
    const minutes = CHARGES + randomFrom(seed + number).below(90);
    const charged = instantOn(day, customer.timeZone, minutes, now);
    const at = dueOn === days.openedOn || charged < days.at ? days.at : charged;
    const paymentId = newId();
    const method = customer.card;
    await recordPayment({ id: paymentId, instalmentId: id, amountMinor, method, at });
    const isByHand = course.givenBack === "refund_by_hand";
    if (isByHand && seed % 2 === 1) continue;
    const card = isByHand ? CLOSED : method;
    await takenBefore(paymentId, { customerId: context.viewer.id, method, card, at });
  }
}

/** Tried on its day, and once more yesterday. */
async function fail(plan: OpenedPlan, { course }: Story, context: SeedContext, today: string) {
  const instalment = plan.instalments[course.paid];
  if (!course.failure || !instalment) return;
  const { id, dueOn, amountMinor } = instalment;
  const { card: method, timeZone } = context.customer;
  for (const day of new Set([dueOn, addDays(today, -1)])) {
    const at = instantOn(day, timeZone, CHARGES + 12, context.now);
    const attempt = { id: newId(), instalmentId: id, amountMinor, method, at };
    await recordPayment({ ...attempt, failure: course.failure });
  }
}
