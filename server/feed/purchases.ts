import type { z } from "zod";
import { planHooks } from "#server/plans/plan-hooks.ts";
import { type OpenedPlan, openPlanIn } from "#server/plans/open.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { AgreedTerms, Terms } from "#server/plans/schedule.ts";
import type { purchaseTold } from "./inbound.ts";
import type { Answer } from "./once.ts";
import { planReport } from "./plan-report.ts";
import { mustBeKnown } from "./reference.ts";
import { mustHaveBeen } from "./times.ts";

export type PurchaseTold = z.output<typeof purchaseTold>;
type Told = PurchaseTold;

/**
 * A purchase opens its plan. Told again it is the same one, whatever has become of its dates meanwhile.
 * @throws Conflict when it was told with another plan, customer, total or other amounts
 */
export async function tellPurchase(tx: Tx, told: Told): Promise<Answer> {
  const { merchantId, customerId } = await partiesOf(tx, told);
  const { reference, currency, items, purchasedAt: at, plan } = told;
  mustHaveBeen(at, "purchasedAt");
  await mustBeFree(tx, plan.reference, { merchantId, reference });
  const where = { merchantId_reference: { merchantId, reference } };
  const isKnown = (await tx.purchase.count({ where: where.merchantId_reference })) > 0;
  const order = { customerId, merchantId, reference, currency, items, at };
  const terms = termsOf(plan);
  const opened = await openPlanIn(tx, {
    ...order,
    terms,
    planReference: plan.reference,
    autopay: plan.autopay,
  });
  if (isKnown) await mustBeSame(tx, told, opened);
  return {
    status: isKnown ? 200 : 201,
    body: await planReport(tx, plan.reference),
    after: () => planHooks().changed(customerId),
  };
}

async function partiesOf(tx: Tx, { merchant, customer }: Told) {
  const select = { id: true };
  const shop = await tx.merchant.findUnique({ where: { reference: merchant }, select });
  const person = await tx.person.findUnique({ where: { reference: customer }, select });
  return {
    merchantId: mustBeKnown(shop, "merchant", merchant).id,
    customerId: mustBeKnown(person, "customer", customer).id,
  };
}

type Order = { merchantId: string; reference: string };

async function mustBeFree(tx: Tx, reference: string, order: Order) {
  const known = await tx.plan.findUnique({ where: { reference }, select: { purchase: true } });
  const isOther =
    known &&
    (known.purchase.merchantId !== order.merchantId ||
      known.purchase.reference !== order.reference);
  if (isOther) throw new Conflict("feed.planTaken");
}

export function termsOf({
  kind,
  count,
  months,
  rateBps = 0,
  instalments,
}: Told["plan"]): Terms | AgreedTerms {
  if (instalments) return { kind, rateBps, instalments };
  if (kind === "pay_in_30") return { kind };
  return kind === "financing"
    ? { kind, rateBps, months: months ?? 1 }
    : { kind, count: count ?? 3 };
}

async function mustBeSame(tx: Tx, told: Told, opened: OpenedPlan) {
  const plan = await tx.plan.findUniqueOrThrow({ where: { id: opened.id } });
  const amounts = opened.instalments.map(({ amountMinor }) => amountMinor);
  if (!isSamePlan(told, plan, amounts)) throw new Conflict("plans.otherOrder");
}

type KnownPlan = { reference: string | null; kind: string; currency: string };

/** @param amounts of its instalments, by number */
export const isSamePlan = ({ currency, plan: told }: Told, plan: KnownPlan, amounts: number[]) =>
  plan.reference === told.reference &&
  plan.kind === told.kind &&
  plan.currency === currency &&
  (!told.instalments || areSame(told.instalments, amounts));

/** Due dates move, amounts stay. */
const areSame = (told: { dueOn: string; amountMinor: number }[], amounts: number[]) =>
  told.length === amounts.length &&
  told
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
    .every(({ amountMinor }, index) => amountMinor === amounts[index]);
