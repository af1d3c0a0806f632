import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { queueMail } from "#server/platform/mail.ts";
import type { CaseKind, CaseTurn } from "#server/platform/prisma/enums.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { isForUs } from "./policy.ts";
import type { CaseStep } from "./schema.ts";

/** Shops are written to in one language, whatever their customer's is. */
const LOCALE = "en-GB";

type Facts = {
  to: string | null;
  merchant: string;
  name: string;
  timeZone: string;
  kind: CaseKind;
  turn: CaseTurn;
  reference: string;
  title: string;
  minor: number;
  currency: string;
  dueOn: string;
  files: number;
  refundMinor: number | null;
  wasAsked: boolean;
  /** What the customer has said so far, oldest first. */
  story: string;
};

/**
 * What was reported and until when we wait for its answer, what was added, and that it need not answer any more. A shop
 * without an address is asked by staff.
 */
export async function queueShopMail(tx: Tx, caseId: string, step: CaseStep, said: string) {
  const { to, timeZone, minor, refundMinor, currency, dueOn, story, wasAsked, ...facts } =
    await factsOf(tx, caseId);
  const mail = mailOf(step, facts.turn, wasAsked || !isForUs(facts.kind));
  if (!to || !mail) return;
  const t = translatorFor(LOCALE, "mail");
  const money = (amount: number) => moneyText({ minor: amount, currency }, LOCALE);
  const values = {
    ...facts,
    step,
    // What staff write comes before what the customer has said, and does not replace it.
    said: step === "passed_on" ? `${said}\n\n${facts.name}:\n${story}` : said,
    amount: money(minor),
    refund: money(refundMinor ?? 0),
    day: dayText(dueOn, LOCALE, "weekday", dayIn(timeZone)),
  };
  await queueMail(tx, {
    to,
    subject: t(`cases.shop.${mail.subject}`, values),
    text: t(`cases.shop.${mail.text}`, values),
  });
}

function mailOf(step: CaseStep, turn: CaseTurn, knows: boolean) {
  switch (step) {
    case "opened":
      return turn === "shop" ? { subject: "subject", text: "text" } : null;
    case "passed_on":
      return { subject: "subject", text: "text" };
    case "said":
      return turn === "shop" ? { subject: "addedSubject", text: "addedText" } : null;
    case "withdrawn":
    case "accepted":
    case "declined":
    case "lapsed":
      return knows ? { subject: "closedSubject", text: "closedText" } : null;
    default:
      return null;
  }
}

/** In one statement: a transaction has one connection. */
async function factsOf(tx: Tx, id: string) {
  const [facts] = await tx.$queryRaw<Facts[]>`
    select merchant.case_email as to, merchant.name as merchant, customer.name, customer.time_zone as "timeZone",
           purchase_case.kind, purchase_case.turn, purchase.reference, purchase.currency,
           purchase_case.amount_minor::float8 as minor, purchase_case.due_on::text as "dueOn",
           (select string_agg(title, ', ' order by position)
              from purchase_item where purchase_id = purchase.id) as title,
           (select count(*)::int from stored_file where case_id = purchase_case.id) as files,
           exists (select from case_change
                    where case_id = purchase_case.id and step = 'passed_on') as "wasAsked",
           (select amount_minor::float8 from refund where case_id = purchase_case.id) as "refundMinor",
           (select coalesce(string_agg(text, E'\n\n' order by at, id), '') from case_change
              where case_id = purchase_case.id and text <> ''
                and (step in ('said', 'reopened') and by_id = purchase_case.customer_id or step = 'opened')) as story
    from purchase_case
    join purchase on purchase.id = purchase_case.purchase_id
    join merchant on merchant.id = purchase.merchant_id
    join person customer on customer.id = purchase_case.customer_id
    where purchase_case.id = ${id}::uuid`;
  if (!facts) throw new Error(`There is no case ${id}`);
  return facts;
}
