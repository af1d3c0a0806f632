import { translatorFor } from "#server/platform/translate.ts";
import { answers, asks, type Dialogue } from "./dialogue.ts";
import { CUSTOMERS } from "./people.ts";

type Question = { email: string; daysAgo: number; text: string; after?: string; score: number };

const APP: Question[] = [
  {
    email: "callum.fraser@example.com",
    daysAgo: 4,
    text: "is there an app for my phone I can download",
    after: "ok I’ll use the website then",
    score: 3,
  },
  {
    email: "megan.pryce@example.com",
    daysAgo: 9,
    text: "Do you have an app in the app store?",
    score: 2,
  },
  {
    email: "chloe.ashworth@example.com",
    daysAgo: 17,
    text: "where can I download your phone app",
    score: 3,
  },
  {
    email: "emre.yildiz@example.com",
    daysAgo: 6,
    text: "Gibt es eine App fürs Handy?",
    after: "schade",
    score: 3,
  },
];

const COMPANY_INVOICE: Question[] = [
  {
    email: "tomasz.zielinski@example.com",
    daysAgo: 12,
    text: "Can I get an invoice with my company’s name and VAT number on it?",
    after: "I need it for my accountant",
    score: 2,
  },
  {
    email: "priya.nair@example.com",
    daysAgo: 25,
    text: "I need a VAT invoice made out to my company for the laptop",
    score: 2,
  },
  {
    email: "gareth.llewellyn@example.com",
    daysAgo: 8,
    text: "how do I put my company name and vat number on the invoice",
    score: 1,
  },
  {
    email: "erik.sandberg@example.com",
    daysAgo: 15,
    text: "Kan jag få en faktura med företagets namn och momsnummer?",
    score: 2,
  },
];

const WALLETS: Question[] = [
  {
    email: "daniel.okafor@example.com",
    daysAgo: 5,
    text: "can I add apple pay to my plan instead of the card",
    score: 3,
  },
  {
    email: "niamh.gallagher@example.com",
    daysAgo: 20,
    text: "Could I pay with Apple Pay or Google Pay?",
    score: 3,
  },
  {
    email: "maja.nystrom@example.com",
    daysAgo: 11,
    text: "går det att betala med Swish?",
    after: "synd, det hade varit smidigt",
    score: 2,
  },
];

const POINTS: Question[] = [
  {
    email: "kwame.boateng@example.com",
    daysAgo: 13,
    text: "do I collect points or get a bonus for paying on time",
    score: 4,
  },
  {
    email: "hazel.whitmore@example.com",
    daysAgo: 28,
    text: "Is there a points or bonus scheme for loyal customers?",
    score: 3,
  },
];

/** Some passage always fits a little. */
const FIT = 0.21;

const localeOf = (email: string) => CUSTOMERS.find((one) => one.email === email)?.locale ?? "en";

/** As the assistant says that it has no answer. */
export const UNANSWERED: Dialogue[] = [...APP, ...COMPANY_INVOICE, ...WALLETS, ...POINTS].map(
  ({ text, after, ...told }) => {
    const say = translatorFor(localeOf(told.email), "assistant");
    const none = answers(`${say("unsure")} ${say("offer")}`);
    const lines = [asks(text), none, ...(after ? [asks(after)] : [])];
    return { ...told, lines, gap: { cause: "not_found", score: FIT } as const };
  },
);
