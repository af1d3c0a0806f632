import type { ChargeFailure, PayoutFailure } from "../schema.ts";

/** What the bank behind a card does. `after`: seconds until it says so; `silent`: it takes the money and the answer is lost. */
export type Bank = {
  failure?: ChargeFailure;
  asksForProof?: boolean;
  after?: number;
  silent?: boolean;
  /** It says everything twice. */
  twice?: boolean;
  /** What becomes of money that is to go back, and after how many seconds. */
  back?: { after: number; failure?: PayoutFailure };
};

/** By the last four digits, as test cards are known by them; every other card simply pays. */
const banks: Record<string, Bank> = {
  "9995": { failure: "insufficient_funds" },
  "0069": { failure: "card_expired" },
  "0002": { failure: "declined" },
  "3220": { asksForProof: true },
  "3178": { asksForProof: true, failure: "insufficient_funds" },
  "0077": { after: 6, twice: true },
  "0259": { after: 6, failure: "declined" },
  "0119": { silent: true, after: 2 },
  "7726": { back: { after: 6 }, twice: true },
  "5126": { back: { after: 6, failure: "method_gone" } },
};

export const bankOf = (card: string): Bank => banks[card.slice(-4)] ?? {};
