import type { PurchaseLook } from "#server/files/schema.ts";
import { z } from "zod";
import { id } from "#server/platform/zod.ts";

export const methodConversation = z.strictObject({ conversationId: id });

export const methodId = z.strictObject({ id });

export const setupId = z.strictObject({ id });

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** Where a customer goes on once their card is saved: pages of ours and nothing else. */
export const returnTo = z
  .string()
  .regex(new RegExp(String.raw`^/(?:account(?:\?replace=${UUID})?|plans/${UUID})?$`));

export const newMethod = z.strictObject({ returnTo });

const CARD_BRANDS = ["Visa", "Mastercard", "American Express", "Maestro"] as const;
export type CardBrand = (typeof CARD_BRANDS)[number];

/** All that we hear of a card: its number and its code stay in the browser. */
export const cardToSave = z.strictObject({
  id,
  brand: z.enum(CARD_BRANDS),
  lastFour: z.string().regex(/^\d{4}$/),
  /** The month of its last day: "2028-03". */
  goodThrough: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/),
});

/** `insteadId`: what its plans are paid with from now on; null when they are paid by hand. */
export const methodRemoval = z.strictObject({ id, insteadId: id.nullable() });

export type MethodView = {
  id: string;
  kind: "card" | "direct_debit";
  label: string;
  /** The last day that a card is good for, "2028-03-31"; a direct debit has none. */
  expiresOn: string | null;
  isExpired: boolean;
  /** What a new plan is paid with; one at most. */
  isDefault: boolean;
  /** From how many running plans' autopay it is charged. */
  usedBy: number;
};

export type ProviderName = "simulator" | "stripe";

/** Whether real money moves: `test` is a provider's own playground. */
export type PaymentConnection = { provider: ProviderName; mode: "simulated" | "test" | "live" };

/** What our page shows of a card on its way: all of it at the simulator, else what follows the provider's own. */
export type CardPage = { id: string; isSimulated: boolean; isSaved: boolean; isOver: boolean };

const MOST_PLANS = 50;

/** What is to be paid of each plan; it covers the oldest instalments first. */
const part = z.strictObject({ planId: id, amountMinor: z.int().positive() });
/** `leftMinor`: what the quote said would be left of it. Whoever has paid meanwhile has changed what this one would cover. */
const confirmedPart = part.extend({ leftMinor: z.int().min(0) });

const ofPlans = <Part extends typeof part>(one: Part) =>
  z
    .array(one)
    .min(1)
    .max(MOST_PLANS)
    .refine((all) => new Set(all.map(({ planId }) => planId)).size === all.length);

export const paymentParts = z.strictObject({ parts: ofPlans(part) });

/** `key` is made by the screen that asks for confirmation: sent twice it is one charge. */
export const newPayment = z.strictObject({
  key: id,
  methodId: id,
  parts: ofPlans(confirmedPart),
});

/** Where the card stands. */
export const proposalPlace = z.strictObject({ conversationId: id, seq: z.int().min(1) });

/** `key`: of another try, once the first was declined; the first one's is the card's. */
export const confirmation = proposalPlace.extend(newPayment.shape).partial({ key: true });

export const newPaymentFor = newPayment.extend({ conversationId: id });

export const chargeId = z.strictObject({ id });

export const proof = z.strictObject({ id, isOwner: z.boolean() });

export type Amount = { minor: number; currency: string };

/** One plan's part of a payment. */
export type PaymentPart = {
  planId: string;
  merchant: string;
  look: PurchaseLook;
  title: string;
  amount: Amount;
  /** Which instalments it pays; `isWhole`: nothing of that one is left. */
  instalments: { number: number; dueOn: string; amount: Amount; isWhole: boolean }[];
  /** Interest that falls away, since it settles the whole plan early; null where none does. */
  saved: Amount | null;
  /** In a quote that settles it so: what is left of the purchase, and the interest until today. */
  madeOf: { principal: Amount; interest: Amount } | null;
  /** What is still owed of the plan: in a quote once it is paid, in a receipt now. */
  left: Amount;
  /** What of that comes first; null when nothing is left. */
  next: { dueOn: string; amount: Amount; isOverdue: boolean } | null;
};

export type PaymentQuote = { total: Amount; parts: PaymentPart[] };

/**
 * `pending`: the provider has not said yet. `proof`: the customer has to show their bank that it is them, at `proofUrl`.
 */
export type ChargeState = "pending" | "proof" | "settled" | "declined";

/**
 * `not_proven`: the customer, or their bank, said no to it. `no_answer`: nobody showed that it is them in time.
 * `amount`: no card can be charged it, as it is too little or too much.
 */
export type ChargeFailure =
  "insufficient_funds" | "card_expired" | "declined" | "not_proven" | "no_answer" | "amount";

export type PayoutState = "created" | "sent" | "arrived" | "failed";

/** `method_gone`: the card was closed, or takes no money. */
export type PayoutFailure = "method_gone" | "refused";

export type ChargeView = {
  id: string;
  /** As one says it on the phone: "7F3K-92QD". */
  reference: string;
  state: ChargeState;
  total: Amount;
  method: string;
  createdAt: string;
  endedAt: string | null;
  failure: ChargeFailure | null;
  proofUrl: string | null;
  /** Was no longer owed when the money came, and went back to the method. */
  returned: Amount | null;
  /** Staff who confirmed it for the customer. */
  confirmedBy: string | null;
  parts: PaymentPart[];
};
