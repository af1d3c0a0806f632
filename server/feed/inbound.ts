import { z } from "zod";
import { DECLINE_REASONS } from "#server/spending/schema.ts";
import { address, day, instant, timeZone, words } from "#server/platform/zod.ts";
import { postalAddress } from "#server/profile/schema.ts";

/** What the company tells us. Every amount is a whole number of minor units (cents, öre), with its ISO currency. */

const reference = z
  .string()
  .regex(/^[\w.:@#/-]{1,100}$/, "Only letters, digits and . : @ # / _ -, at most 100")
  .describe("What your systems call it: letters, digits and . : @ # / _ -, at most 100.");

export const parameterReference = reference;
export const parameterId = z.uuid();

const MOST_MINOR = 1_000_000_000_000;
const minor = z
  .int()
  .positive()
  .max(MOST_MINOR)
  .describe("A whole number of minor units: 62.66 is 6266.");
const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine((code) => CURRENCIES.has(code), "No currency of ISO 4217")
  .describe("ISO 4217: EUR.");
const at = instant.describe("An instant in UTC: 2026-11-23T14:30:00Z.");
const method = words(60).describe("As its customer reads it: Visa ···· 4242.");

const web = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .describe("Its website.");

export const merchantTold = z
  .strictObject({
    name: words(120),
    website: web,
    category: words(60).default("other"),
    caseEmail: address
      .nullable()
      .default(null)
      .describe("Who hears of returns and problems. Without one your staff ask the shop."),
  })
  .meta({ id: "Merchant" });

export const customerTold = z
  .strictObject({
    name: words(100),
    email: address.describe("They sign in with a code that is mailed there."),
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/)
      .default("en")
      .describe("BCP 47: sv-SE. A language that Kindline does not speak is answered in English."),
    timeZone: timeZone
      .default("UTC")
      .describe("IANA: Europe/Stockholm. It decides on which day something is due."),
    phone: z
      .e164()
      .nullable()
      .default(null)
      .describe("E.164: +46701234567. It is offered when a call is booked."),
    address: postalAddress.nullish().describe("Left out, what is known stays; null: none."),
  })
  .meta({ id: "Customer" });

const item = z.strictObject({
  title: words(200),
  quantity: z.int().min(1).max(10_000),
  unitMinor: z.int().min(0).max(MOST_MINOR),
});

const due = z.strictObject({ dueOn: day, amountMinor: minor });

const kind = z
  .enum(["pay_in_30", "instalments", "financing"])
  .describe(
    "pay_in_30: all of it after 30 days. instalments: without interest. financing: monthly.",
  );

const planTold = z
  .strictObject({
    reference,
    kind,
    count: z.union([z.literal(3), z.literal(4)]).optional(),
    months: z.int().min(1).max(120).optional(),
    rateBps: z
      .int()
      .min(0)
      .max(10_000)
      .optional()
      .describe("Yearly interest in hundredths of a percent: 1290 is 12.90 %."),
    instalments: z
      .array(due)
      .min(1)
      .max(120)
      .optional()
      .describe("As you have agreed on them; without, they follow from kind, count and months."),
    autopay: z
      .boolean()
      .default(false)
      .describe("Kindline takes it on its days from the customer's card. False: your systems do."),
  })
  .superRefine(({ kind: of, count, months, rateBps, instalments }, { addIssue }) => {
    const refuse = (field: string, message: string) =>
      addIssue({ code: "custom", path: [field], message });
    if (of !== "financing" && months !== undefined) refuse("months", "Only for financing");
    if (of !== "financing" && rateBps !== undefined) refuse("rateBps", "Only for financing");
    if (of !== "instalments" && count !== undefined) refuse("count", "Only for instalments");
    if (instalments) return;
    if (of === "instalments" && !count) refuse("count", "Needed without instalments");
    if (of === "financing" && !months) refuse("months", "Needed without instalments");
  });

export const purchaseTold = z
  .strictObject({
    reference: reference.describe("The shop's order number."),
    merchant: reference,
    customer: reference,
    purchasedAt: at,
    currency,
    totalMinor: minor,
    items: z.array(item).min(1).max(200),
    plan: planTold,
  })
  .refine(({ totalMinor, items }) => totalMinor === sumOf(items), {
    path: ["totalMinor"],
    message: "The items add up to another amount",
  })
  .meta({ id: "Purchase" });

const sumOf = (items: z.output<typeof item>[]) =>
  items.reduce((sum, { quantity, unitMinor }) => sum + quantity * unitMinor, 0);

export const paymentTold = z
  .strictObject({
    reference: reference.describe("Your attempt to charge. A declined one may settle later."),
    plan: reference,
    instalment: z.int().min(1).describe("Its number in the plan."),
    amountMinor: minor,
    currency,
    method,
    at,
    outcome: z.enum(["settled", "declined"]),
    failure: z.enum(["insufficient_funds", "card_expired", "declined"]).optional(),
  })
  .refine(({ outcome, failure }) => (outcome === "declined") === (failure !== undefined), {
    path: ["failure"],
    message: "Said if and only if the outcome is declined",
  })
  .meta({ id: "Payment" });

export const refundTold = z
  .strictObject({ reference, plan: reference, amountMinor: minor, currency, at })
  .meta({ id: "Refund" });

export const limitTold = z
  .strictObject({
    currency,
    amountMinor: z
      .int()
      .min(0)
      .max(MOST_MINOR)
      .nullable()
      .describe("How much they can owe at once. Null: you check each purchase by itself."),
  })
  .meta({ id: "Limit" });

export const declineTold = z
  .strictObject({
    reference: reference.describe("Your check of the purchase."),
    customer: reference,
    merchant: reference,
    currency,
    amountMinor: minor,
    at,
    reason: z
      .enum(DECLINE_REASONS)
      .describe("Its customer reads it. not_given: the law or fraud prevention keeps you from it."),
  })
  .meta({ id: "Decline" });

export const decisionTold = z
  .discriminatedUnion("outcome", [
    z.strictObject({
      outcome: z.literal("accepted"),
      amountMinor: minor,
      currency,
      text: words(2000).nullable().default(null),
    }),
    z.strictObject({
      outcome: z.literal("declined"),
      text: words(2000).describe("Why: its customer reads it."),
    }),
  ])
  .meta({ id: "Decision" });
