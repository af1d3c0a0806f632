import { randomUUID } from "node:crypto";
import { decideCase } from "#server/cases/end.ts";
import { openCase } from "#server/cases/open.ts";
import { askForRelief } from "#server/hardship/ask.ts";
import { addMethod } from "#server/payments/methods.ts";
import { recordPayment } from "#server/payments/payment.ts";
import { recordRefund } from "#server/payments/refund.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { moveDueDate } from "#server/plans/move.ts";
import { openPlan, type OpenedPlan } from "#server/plans/open.ts";
import { recordDecline } from "#server/spending/from-company.ts";
import { type Market, markets } from "./markets.ts";
import { type Purchase, type Situation, situations, STRANGER } from "./situations.ts";

export type World = {
  customer: Viewer;
  /** By their last four digits. */
  cards: Map<string, string>;
  /** By shop. */
  plans: Map<string, OpenedPlan>;
  stranger: Viewer;
  strangersPlan: string;
};

/** A customer of their own and a stranger, made by the verbs that make real ones. */
export async function worldOf(name: string, language: string): Promise<World> {
  const situation = situations[name];
  const market = markets[language];
  if (!situation || !market) throw new Error(`There is no ${name} in ${language}`);
  const customer = await createPerson("Ada Palmer", market);
  const cards = await addCards(customer, situation.cards ?? ["Visa ···· 4242"]);
  const plans = new Map<string, OpenedPlan>();
  for (const purchase of situation.purchases) {
    const { shop, plan } = await buy(customer, purchase, market, cards);
    if (!plans.has(shop)) plans.set(shop, plan);
  }
  await whatCameOfIt(customer, situation, market);
  return { customer, cards, plans, ...(await createStranger(market)) };
}

async function createStranger(market: Market) {
  const stranger = await createPerson(STRANGER.name, market);
  const terms = { kind: "instalments", count: 3 } as const;
  const vase = { what: "boots", on: "2026-10-12", minor: 77_770, terms, ...STRANGER } as const;
  const { plan } = await buy(stranger, vase, market, new Map());
  return { stranger, strangersPlan: plan.id };
}

async function createPerson(name: string, { locale, timeZone }: Market): Promise<Viewer> {
  const email = `${randomUUID()}@eval.test`;
  const { id, role } = await db.person.create({ data: { email, name, locale, timeZone } });
  return { id, role, name, email, locale, timeZone, sessionId: randomUUID() };
}

async function addCards({ id: customerId }: Viewer, labels: string[]) {
  const cards = new Map<string, string>();
  for (const [index, label] of labels.entries()) {
    const id = randomUUID();
    const at = noon("2026-01-10");
    const isDefault = index === 0;
    const card = { id, customerId, kind: "card" as const, label, expiresOn: "2031-12-31" };
    await addMethod({ ...card, at, isDefault });
    cards.set(label.slice(-4), id);
  }
  return cards;
}

type Cards = World["cards"];

async function buy(customer: Viewer, purchase: Purchase, market: Market, cards: Cards) {
  const { shop = market[purchase.what].shop, thing = market[purchase.what].thing } = purchase;
  const plan = await openPlan({
    customerId: customer.id,
    merchantId: await merchantId(shop),
    reference: randomUUID(),
    currency: market.currency,
    items: [{ title: thing, quantity: 1, unitMinor: purchase.minor }],
    terms: purchase.terms,
    autopay: purchase.autopay ?? false,
    at: noon(purchase.on),
  });
  await payFirst(plan, purchase, [...cards.keys()][0]);
  await afterwards(customer, plan, purchase);
  return { shop, plan };
}

/** One shop to all that is called so, in all scenarios. */
async function merchantId(name: string) {
  const slug = `eval-${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`;
  const website = "https://shop.test";
  const data = { slug, name, category: "outdoor", website, caseEmail: "cases@shop.test" };
  await db.merchant.createMany({ data, skipDuplicates: true });
  return (await db.merchant.findUniqueOrThrow({ where: { slug } })).id;
}

async function payFirst({ instalments }: OpenedPlan, { paid = 0 }: Purchase, digits = "4242") {
  for (const { id: instalmentId, amountMinor, dueOn } of instalments.slice(0, paid)) {
    const method = `Visa ···· ${digits}`;
    await recordPayment({ id: randomUUID(), instalmentId, amountMinor, method, at: noon(dueOn) });
  }
}

async function afterwards(customer: Viewer, plan: OpenedPlan, purchase: Purchase) {
  const { moved, refunded, reported } = purchase;
  const itself = { viewer: customer, customerId: customer.id };
  const instalment = plan.instalments.find(({ number }) => number === moved?.number);
  if (moved && instalment) {
    const { id: instalmentId, dueOn: fromOn } = instalment;
    await moveDueDate(itself, { instalmentId, fromOn, toOn: moved.to });
  }
  if (refunded) {
    const { purchaseId } = plan;
    const { minor: amountMinor, on } = refunded;
    await recordRefund({ id: randomUUID(), purchaseId, amountMinor, at: noon(on), isPast: true });
  }
  if (reported) {
    const { kind, minor, on, isDeclined } = reported;
    const asked = { key: randomUUID(), planId: plan.id, kind, minor, text: "It is so." };
    const { id } = await openCase(itself, asked, noon(on));
    const end = { id, end: "declined" as const, text: "It was worn." };
    if (isDeclined) await decideCase(null, end, noon("2026-11-18"));
  }
}

async function whatCameOfIt(customer: Viewer, situation: Situation, market: Market) {
  const { id: customerId } = customer;
  if (situation.isPaused) {
    const plans = await db.plan.findMany({ where: { customerId }, select: { id: true } });
    const asked = { reason: "less_income" as const, text: "My hours were cut.", wish: null };
    const planIds = plans.map(({ id }) => id);
    await askForRelief({ viewer: customer, customerId }, { key: randomUUID(), planIds, ...asked });
  }
  const { declined } = situation;
  if (!declined) return;
  const told = { customerId, merchantId: await merchantId(market.jacket.shop) };
  const { currency } = market;
  const decline = { ...told, currency, amountMinor: declined.minor, at: noon(declined.on) };
  await db.$transaction((tx) =>
    recordDecline(tx, { reference: randomUUID(), reason: "overdue_payment", ...decline }),
  );
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
