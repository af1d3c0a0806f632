import { now } from "#server/platform/clock.ts";

/** An answer in Stripe's shape that is no object. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;

  constructor(status: number, code: string, more: Record<string, unknown> = {}) {
    super(code);
    this.status = status;
    const type = status === 402 ? "card_error" : "invalid_request_error";
    this.body = { error: { type, code, message: `${code} of the local Stripe`, ...more } };
  }
}

export const missing = (id: string) => new Refusal(404, "resource_missing", { param: id });

export type Card = { brand: string; last4: string; exp_month: number; exp_year: number };

type Bank = { code?: string; decline?: string; asks?: boolean; slow?: boolean };

/** As Stripe's own test cards are known: by their last four digits. Every other card pays. */
const BANKS: Record<string, Bank> = {
  "9995": { code: "card_declined", decline: "insufficient_funds" },
  "0069": { code: "expired_card" },
  "0002": { code: "card_declined", decline: "generic_decline" },
  "4954": { code: "card_declined", decline: "a_code_of_next_year" },
  "3220": { asks: true },
  "0077": { slow: true },
};

export const bankOf = ({ last4 }: Card): Bank => BANKS[last4] ?? {};

export const seconds = () => Math.floor(+now() / 1000);
