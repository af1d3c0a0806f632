import { db } from "#server/platform/db.ts";
import type { Provider } from "../provider.ts";
import { ask } from "./client.ts";
import { isRefusal } from "./fault.ts";

/** One a person, also for two tabs at once. Stripe is told an id of ours and nothing else: no name and no address. */
export async function stripeCustomerOf(customerId: string) {
  const known = await db.stripeCustomer.findUnique({ where: { customerId } });
  if (known) return known.stripeId;
  const made = await ask((stripe) =>
    stripe.customers.create(
      { metadata: { customer: customerId } },
      { idempotencyKey: `customer ${customerId}` },
    ),
  );
  const data = [{ customerId, stripeId: made.id }];
  await db.stripeCustomer.createMany({ data, skipDuplicates: true });
  const { stripeId } = await db.stripeCustomer.findUniqueOrThrow({ where: { customerId } });
  return stripeId;
}

/** With the customer Stripe deletes all cards that it keeps of them. */
export const forget: Provider["forget"] = async ({ customerId }) => {
  const known = await db.stripeCustomer.findUnique({ where: { customerId } });
  if (known) await unlessGone(ask((stripe) => stripe.customers.del(known.stripeId)));
};

/** One card, which its customer has removed. */
export const detach: Provider["detach"] = (token) =>
  unlessGone(ask((stripe) => stripe.paymentMethods.detach(token)));

/** What Stripe refuses to delete it does not have any more. */
async function unlessGone(deleting: Promise<unknown>) {
  await deleting.catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
  });
}
