import { z } from "zod";
import { CASE_KINDS } from "#server/plans/schema.ts";
import { postalAddress } from "#server/profile/schema.ts";
import { shipmentTold } from "./inbound-goods.ts";
import { customerTold, declineTold, limitTold, merchantTold } from "./inbound.ts";

/** What the company reads of us, to compare with its own books. */

const reference = z.string().nullable().describe("Null: it did not come from your systems.");
const minor = z.int();
const instant = z.iso.datetime();

const instalmentHeld = z.strictObject({
  number: z.int(),
  dueOn: z.iso.date(),
  amountMinor: minor,
  outstandingMinor: minor,
});

const paymentHeld = z.strictObject({
  reference,
  instalment: z.int(),
  amountMinor: minor,
  interestSavedMinor: minor.describe("What falls away with it, since it settles the plan early."),
  method: z.string(),
  state: z.enum(["pending", "settled", "declined"]),
  failure: z.string().nullable(),
  at: instant,
});

const refundHeld = z.strictObject({
  reference,
  amountMinor: minor,
  toPlanMinor: minor,
  toMethodMinor: minor,
  createdAt: instant,
  state: z.enum(["created", "failed", "sent", "arrived"]),
});

const caseHeld = z.strictObject({
  id: z.uuid(),
  kind: z.enum(CASE_KINDS),
  amountMinor: minor,
  end: z.enum(["accepted", "declined", "withdrawn", "lapsed"]).nullable(),
  openedAt: instant,
  endedAt: instant.nullable(),
});

export const planHeld = z
  .strictObject({
    reference,
    merchant: reference,
    customer: reference,
    purchase: z.string(),
    kind: z.enum(["pay_in_30", "instalments", "financing"]),
    currency: z.string(),
    principalMinor: minor,
    interestMinor: minor,
    remainingMinor: minor,
    interestSavedMinor: minor.describe("Of the interest: not charged, since it was settled early."),
    settlementMinor: minor
      .nullable()
      .describe("What settles it early today for less than what remains. Null: nothing does."),
    state: z.enum(["running", "settled", "cancelled"]),
    openedAt: instant,
    instalments: z.array(instalmentHeld),
    payments: z.array(paymentHeld),
    refunds: z.array(refundHeld),
    cases: z.array(caseHeld),
  })
  .meta({ id: "PlanHeld" });

const limitHeld = z.strictObject({
  currency: z.string(),
  limitMinor: minor.nullable().describe("Yours. Null: you have told none."),
  ownLimitMinor: minor
    .nullable()
    .describe("What the customer has set for themselves, if lower or not."),
  usedMinor: minor.describe("Still owed of running plans."),
  leftMinor: minor
    .nullable()
    .describe("The lower limit less what is used, never below 0. Null: no limit."),
  ownLimitNext: z
    .strictObject({ ownLimitMinor: minor.nullable(), from: instant })
    .nullable()
    .describe("What their own limit is from then on, without another word."),
});

export const spendingHeld = z.strictObject({
  breakUntil: instant
    .nullable()
    .describe("Until then the customer wants to buy nothing: decline with on_break."),
  currencies: z.array(limitHeld),
});

export const customerHeld = z
  .strictObject({
    reference: z.string(),
    name: z.string(),
    email: z.string(),
    locale: z.string(),
    timeZone: z.string(),
    phone: z.string().nullable(),
    address: postalAddress.nullable(),
    plans: z
      .array(
        z.strictObject({
          reference,
          merchant: reference,
          purchase: z.string(),
          currency: z.string(),
          remainingMinor: minor,
          state: z.enum(["running", "settled", "cancelled"]),
        }),
      )
      .describe("The newest first, at most 500."),
    spending: spendingHeld.describe("Ask before you sell."),
  })
  .meta({ id: "CustomerHeld" });

const own = z.string();
export const merchantHeld = merchantTold
  .safeExtend({ reference: own })
  .meta({ id: "MerchantHeld" });
const picture = z.string().nullable().describe("The SHA-256 of its bytes, in hex.");
export const merchantLookKept = z
  .strictObject({ reference: own, colour: z.string().nullable(), logo: picture })
  .meta({ id: "MerchantLookKept" });
export const itemPictureKept = z
  .strictObject({ plan: own, item: z.int(), picture })
  .meta({ id: "ItemPictureKept" });
export const customerKept = customerTold
  .safeExtend({ reference: own })
  .meta({ id: "CustomerKept" });
const ours = z.uuid().describe("Ours: as webhooks name it.");
export const paymentHeard = z
  .strictObject({
    id: ours,
    reference: own,
    plan: own,
    instalment: z.int(),
    outcome: z.enum(["settled", "declined"]),
  })
  .meta({ id: "PaymentHeard" });
export const limitKept = limitTold.safeExtend({ customer: own }).meta({ id: "LimitKept" });
export const declineHeard = declineTold.safeExtend({ id: ours }).meta({ id: "DeclineHeard" });
export const refundHeard = z
  .strictObject({ id: ours, reference: own, plan: own, toPlanMinor: minor, toMethodMinor: minor })
  .meta({ id: "RefundHeard" });
export const shipmentHeard = shipmentTold.safeExtend({ id: ours }).meta({ id: "ShipmentHeard" });
export const decisionHeard = z
  .strictObject({ id: z.uuid(), outcome: z.enum(["accepted", "declined"]) })
  .meta({ id: "DecisionHeard" });

export const problem = z
  .strictObject({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("A sentence for whoever connects."),
    code: z.string().describe("For your program: plans.alreadyPaid."),
    values: z.record(z.string(), z.unknown()).optional(),
    errors: z
      .array(z.strictObject({ pointer: z.string(), message: z.string() }))
      .optional()
      .describe("Which fields: /items/0/quantity."),
  })
  .meta({ id: "Problem" });

export type Problem = z.infer<typeof problem>;
export type PlanHeld = z.infer<typeof planHeld>;
export type SpendingHeld = z.infer<typeof spendingHeld>;
export type CustomerHeld = z.infer<typeof customerHeld>;
