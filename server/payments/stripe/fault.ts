import { Stripe } from "stripe";

const { StripeCardError, StripeError, StripeInvalidRequestError } = Stripe.errors;

/**
 * A call without an answer that can be used. It says what a colleague needs to find it in Stripe's own log and nothing
 * else: what Stripe's errors carry along (cards, secrets of a payment, the request) would stand in ours.
 */
export class StripeFault extends Error {
  /** Stripe has understood, and has not done it. Otherwise nobody knows what became of it. */
  readonly isRefused: boolean;
  readonly code: string | null;
  readonly declineCode: string | null;

  constructor(error: unknown) {
    const known = error instanceof StripeError ? error : null;
    const facts = known
      ? [known.type, known.code, known.statusCode, known.requestId]
      : [error instanceof Error && error.name];
    super(`Stripe: ${facts.filter(Boolean).join(", ")}`);
    this.isRefused = error instanceof StripeInvalidRequestError || error instanceof StripeCardError;
    this.code = known?.code ?? null;
    this.declineCode = known?.decline_code ?? null;
  }
}

export const isRefusal = (error: unknown): error is StripeFault =>
  error instanceof StripeFault && error.isRefused;
