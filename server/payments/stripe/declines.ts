import type { ChargeFailure, PayoutFailure } from "../schema.ts";

/** Of Stripe's decline codes and error codes those that tell a customer what to do; all others are the bank's no. */
const FAILURES = new Map<string, ChargeFailure>([
  ["insufficient_funds", "insufficient_funds"],
  ["expired_card", "card_expired"],
  ["authentication_required", "not_proven"],
  ["payment_intent_authentication_failure", "not_proven"],
  ["authentication_not_handled", "not_proven"],
  ["amount_too_small", "amount"],
  ["amount_too_large", "amount"],
  ["invalid_amount", "amount"],
]);

/** As in `last_payment_error`, or of a call that was refused. */
export type Decline = { code?: string | null; decline_code?: string | null };

/** The bank's own reason says more than "the card was declined". */
export const failureOf = ({ code, decline_code: reason }: Decline): ChargeFailure =>
  FAILURES.get(reason ?? "") ?? FAILURES.get(code ?? "") ?? "declined";

/** It can be taken once its customer is there to show their bank that it is them. */
export const wantsCustomer = ({ code, decline_code: reason }: Decline) =>
  code === "authentication_required" || reason === "authentication_required";

const GONE = ["lost_or_stolen_card", "expired_or_canceled_card"];

export const payoutFailureOf = (reason: string | undefined): PayoutFailure =>
  reason !== undefined && GONE.includes(reason) ? "method_gone" : "refused";
