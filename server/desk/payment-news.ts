import { appendIn } from "#server/conversations/log.ts";
import { registerChargeHooks } from "#server/payments/charge-hooks.ts";
import { factsOfCharge } from "#server/payments/charge-facts.ts";
import { connectProvider } from "#server/payments/provider.ts";
import { simulator } from "#server/payments/simulator/simulator.ts";
import { queueDeclinedMail, queueProofMail } from "#server/plans/autopay/mails.ts";
import { queuePaymentMail } from "#server/plans/payment-mails.ts";
import type { Tx } from "#server/platform/db.ts";
import type { Charge } from "#server/platform/prisma/client.ts";
import { lockOpen, tellChanged } from "./customer-news.ts";

/** What a payment changes elsewhere: the customer's mailbox, their open chat, and the pages they look at. */
export function openPayments() {
  connectProvider(simulator);
  registerChargeHooks({
    ended,
    asked,
    changed: (customerId) => void tellChanged(customerId),
  });
}

async function asked(tx: Tx, charge: Charge) {
  if (charge.automatic) await queueProofMail(tx, charge);
  await recordForStaff(tx, charge, "payment_asked");
}

async function ended(tx: Tx, charge: Charge) {
  if (charge.automatic && charge.failedAt) await queueDeclinedMail(tx, charge);
  else await queuePaymentMail(tx, charge);
  if (charge.failedAt) await recordForStaff(tx, charge, "payment_declined");
  else if (charge.amountMinor > charge.returnedMinor) await recordPaid(tx, charge);
}

/** The receipt stands where they talk about it, and whoever helps them sees it. */
async function recordPaid(tx: Tx, charge: Charge) {
  const { id, customerId, askedById, amountMinor, returnedMinor, currency } = charge;
  const conversationId = await lockOpen(tx, customerId);
  if (!conversationId) return;
  const { method, merchants, askedBy } = await factsOfCharge(tx, id);
  const content = {
    chargeId: id,
    minor: Number(amountMinor - returnedMinor),
    currency,
    method,
    merchants,
    by: askedById === customerId ? null : askedBy,
  };
  await appendIn(tx, conversationId, [{ kind: "paid", author: "system", content }]);
}

/** What staff asked for is known to both: how the customer goes on, or that nothing was taken. */
async function recordForStaff(
  tx: Tx,
  { id, customerId, askedById, amountMinor, currency }: Charge,
  kind: "payment_asked" | "payment_declined",
) {
  const conversationId = askedById === customerId ? null : await lockOpen(tx, customerId);
  if (!conversationId) return;
  const { method, askedBy: by } = await factsOfCharge(tx, id);
  const content = { chargeId: id, minor: Number(amountMinor), currency, method, by };
  await appendIn(tx, conversationId, [{ kind, author: "system", content }]);
}
