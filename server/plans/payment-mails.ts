import { factsOfCharge } from "#server/payments/charge-facts.ts";
import type { Tx } from "#server/platform/db.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { queueMail } from "#server/platform/mail.ts";
import type { Charge } from "#server/platform/prisma/client.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { referenceOf } from "./receipt.ts";

/** Who waits in front of the screen is told there; later than this, only a mail reaches them. */
const ON_SCREEN_MS = 30_000;

/** A receipt of each payment; of one that was declined only when nobody looks at it any more. */
export async function queuePaymentMail(tx: Tx, charge: Charge) {
  const { id, failedAt, createdAt, currency, amountMinor, returnedMinor } = charge;
  if (failedAt && +failedAt - +createdAt < ON_SCREEN_MS) return;
  const { customer, method, merchants } = await factsOfCharge(tx, id);
  const t = translatorFor(customer.locale, "mail");
  const text = (minor: bigint) => moneyText({ minor: Number(minor), currency }, customer.locale);
  const { _sum: of } = await tx.payment.aggregate({
    where: { chargeId: id, settledAt: { not: null } },
    _sum: { savedMinor: true },
  });
  const savedMinor = of.savedMinor ?? 0n;
  const values = {
    name: customer.name,
    amount: text(amountMinor),
    merchants: new Intl.ListFormat(customer.locale).format(merchants),
    method,
    reference: referenceOf(id),
    returned: text(returnedMinor),
    isReturned: returnedMinor > 0n ? "yes" : "no",
    saved: text(savedMinor),
    isSaved: savedMinor > 0n ? "yes" : "no",
    link: new URL(`/payments/${id}`, settings().origin).href,
  };
  const mail = failedAt ? "payment.declined" : "payment.settled";
  await queueMail(tx, {
    to: customer.email,
    subject: t(`${mail}.subject`, values),
    text: t(`${mail}.text`, values),
  });
}
