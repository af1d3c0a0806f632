import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { queueMail } from "#server/platform/mail.ts";
import { translatorFor } from "#server/platform/translate.ts";

/** Shops are written to in one language, whatever their customer's is. */
const LOCALE = "en-GB";

type Facts = {
  to: string | null;
  merchant: string;
  name: string;
  timeZone: string;
  kind: string;
  reference: string;
  title: string;
  minor: number;
  currency: string;
  dueOn: string;
  files: number;
};

/** What was reported, and until when we wait for its answer. A shop without an address is asked by staff. */
export async function queueShopMail(tx: Tx, caseId: string, said: string) {
  const { to, timeZone, minor, currency, dueOn, ...facts } = await factsOf(tx, caseId);
  if (!to) return;
  const t = translatorFor(LOCALE, "mail");
  const amount = moneyText({ minor, currency }, LOCALE);
  const day = dayText(dueOn, LOCALE, "weekday", dayIn(timeZone));
  const values = { ...facts, said, amount, day };
  await queueMail(tx, {
    to,
    subject: t("cases.shop.subject", values),
    text: t("cases.shop.text", values),
  });
}

/** In one statement: a transaction has one connection. */
async function factsOf(tx: Tx, id: string) {
  const [facts] = await tx.$queryRaw<Facts[]>`
    select merchant.case_email as to, merchant.name as merchant, customer.name, customer.time_zone as "timeZone",
           purchase_case.kind, purchase.reference, purchase.currency,
           purchase_case.amount_minor::float8 as minor, purchase_case.due_on::text as "dueOn",
           (select string_agg(title, ', ' order by position)
              from purchase_item where purchase_id = purchase.id) as title,
           (select count(*)::int from stored_file where case_id = purchase_case.id) as files
    from purchase_case
    join purchase on purchase.id = purchase_case.purchase_id
    join merchant on merchant.id = purchase.merchant_id
    join person customer on customer.id = purchase_case.customer_id
    where purchase_case.id = ${id}::uuid`;
  if (!facts) throw new Error(`There is no case ${id}`);
  return facts;
}
