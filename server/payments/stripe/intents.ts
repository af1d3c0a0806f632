import type { Stripe } from "stripe";
import { now } from "#server/platform/clock.ts";
import type { ChargeNews } from "../provider.ts";
import { failureOf, wantsCustomer } from "./declines.ts";

type Intent = Stripe.PaymentIntent;

/** Written into its metadata when nobody sits at a screen. */
export const AUTOMATIC = "automatic";

/** Its bank said no for want of a customer, and ours can still be asked. */
export const waitsForCustomer = ({ status, metadata, last_payment_error: error }: Intent) =>
  status === "requires_payment_method" &&
  metadata[AUTOMATIC] === "yes" &&
  error !== null &&
  wantsCustomer(error);

/** Nobody has been asked for the money yet, or not in the way in which it can be had. */
export const isUnasked = (intent: Intent) =>
  intent.status === "requires_confirmation" || waitsForCustomer(intent);

export function newsOf(intent: Intent): ChargeNews {
  switch (intent.status) {
    case "succeeded":
      return { state: "settled", at: endOf(intent) };
    case "requires_payment_method":
      return {
        state: "declined",
        at: endOf(intent),
        failure: failureOf(intent.last_payment_error ?? {}),
      };
    case "canceled":
      return {
        state: "declined",
        at: intent.canceled_at ? instantOf(intent.canceled_at) : now(),
        failure: intent.cancellation_reason === ABANDONED ? "no_answer" : "declined",
      };
    case "requires_action":
      return proofOf(intent);
    default:
      return { state: "pending" };
  }
}

/** The reason that we give when nobody has answered the bank in time. */
export const ABANDONED = "abandoned";

function proofOf({ next_action: action }: Intent): ChargeNews {
  const url = action?.redirect_to_url?.url;
  return url ? { state: "proof", url } : { state: "pending" };
}

function endOf({ latest_charge: last }: Intent) {
  return last && typeof last !== "string" ? instantOf(last.created) : now();
}

export const instantOf = (seconds: number) => new Date(seconds * 1000);
