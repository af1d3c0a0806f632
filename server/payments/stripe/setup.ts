import type { Stripe } from "stripe";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { settings } from "#server/platform/settings.ts";
import { cardLabel, lastDayOf } from "../card.ts";
import type { Provider, SetUp } from "../provider.ts";
import { ask } from "./client.ts";
import { stripeCustomerOf } from "./customers.ts";

/** On Stripe's own page: no number, and no script of theirs, comes near ours. */
export const setUp: Provider["setUp"] = async ({ id, customerId, returnTo, until }) => {
  const known = await db.stripeSetup.findUnique({ where: { id } });
  const session = known
    ? await ask((stripe) => stripe.checkout.sessions.retrieve(known.sessionId))
    : await begin(id, await stripeCustomerOf(customerId), returnTo, until);
  if (!session.url) throw new Error("Stripe's page for this card is closed");
  return { url: session.url };
};

async function begin(id: string, customer: string, returnTo: string, until: Date) {
  const { origin } = settings();
  const done = new URL(`/bank/cards/${id}`, origin);
  done.searchParams.set("back", returnTo);
  const session = await ask((stripe) =>
    stripe.checkout.sessions.create(
      {
        mode: "setup",
        allowed_payment_method_types: ["card"],
        customer,
        client_reference_id: id,
        success_url: done.href,
        cancel_url: new URL(returnTo, origin).href,
        expires_at: Math.floor(+until / 1000),
      },
      { idempotencyKey: `setup ${id}` },
    ),
  );
  const data = [{ id, sessionId: session.id, createdAt: now() }];
  await db.stripeSetup.createMany({ data, skipDuplicates: true });
  return session;
}

export const lookSetUp: Provider["lookSetUp"] = async (id) => {
  const known = await db.stripeSetup.findUnique({ where: { id } });
  if (!known) return null;
  const expand = ["setup_intent.payment_method"];
  return stateOf(
    await ask((stripe) => stripe.checkout.sessions.retrieve(known.sessionId, { expand })),
  );
};

function stateOf({ setup_intent: intent }: Stripe.Checkout.Session): SetUp {
  const method = intent && typeof intent !== "string" ? intent.payment_method : null;
  const isDone = intent && typeof intent !== "string" && intent.status === "succeeded";
  if (!isDone || !method || typeof method === "string" || !method.card) return { state: "pending" };
  const { brand, last4, exp_year: year, exp_month: month } = method.card;
  return {
    state: "done",
    method: {
      kind: "card",
      label: cardLabel(BRANDS.get(brand) ?? "Card", last4),
      expiresOn: lastDayOf(`${year}-${String(month).padStart(2, "0")}`),
      token: method.id,
    },
  };
}

const BRANDS = new Map([
  ["visa", "Visa"],
  ["mastercard", "Mastercard"],
  ["amex", "American Express"],
  ["cartes_bancaires", "Cartes Bancaires"],
  ["diners", "Diners Club"],
  ["discover", "Discover"],
  ["eftpos_au", "eftpos"],
  ["jcb", "JCB"],
  ["unionpay", "UnionPay"],
]);
