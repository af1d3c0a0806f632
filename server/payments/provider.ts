import type { ChargeFailure, PayoutFailure } from "./schema.ts";

/** `id` is ours: asked for twice, the provider takes the money once. */
export type ChargeOrder = {
  id: string;
  method: { id: string; label: string };
  amountMinor: number;
  currency: string;
};

export type ChargeNews =
  | { state: "pending" }
  | { state: "proof"; url: string }
  | { state: "settled"; at: Date }
  | { state: "declined"; at: Date; failure: ChargeFailure };

/** Sent is all that some providers ever know. `reference`: by which the customer's bank finds it. */
export type PayoutNews =
  | { state: "pending" }
  | { state: "sent"; sentAt: Date; arrivedAt: Date | null; reference: string | null }
  | { state: "failed"; at: Date; failure: PayoutFailure };

export type SetUp =
  | { state: "pending" }
  | { state: "done"; method: { kind: "card"; label: string; expiresOn: string } };

/** Whoever moves the money. Each of these may take long, fail, or have worked although it fails. */
export type Provider = {
  charge: (order: ChargeOrder) => Promise<ChargeNews>;
  /** @returns null when it has never heard of it */
  look: (chargeId: string) => Promise<ChargeNews | null>;
  /** `id` is ours: asked for twice, it is given back once. */
  giveBack: (order: { id: string; chargeId: string; amountMinor: number }) => Promise<PayoutNews>;
  /** @returns null when it has never heard of it */
  lookPayout: (id: string) => Promise<PayoutNews | null>;
  /** Whoever waits for proof is waited for no longer. */
  cancel: (chargeId: string) => Promise<ChargeNews | null>;
  /** `id` is ours, and it is one card however often it is asked for. @returns the provider's page where the card is entered */
  setUp: (order: { id: string; returnTo: string }) => Promise<{ url: string }>;
  /** @returns null when it has never heard of it */
  lookSetUp: (id: string) => Promise<SetUp | null>;
  /** Deletes what is kept of these cards, and of the cards that these charges were taken from. Asked for twice, it is done. */
  forget: (known: { methodIds: string[]; chargeIds: string[] }) => Promise<void>;
};

let connected: Provider | null = null;

export function connectProvider(chosen: Provider) {
  connected = chosen;
}

export function provider(): Provider {
  if (!connected) throw new Error("No payment provider is connected");
  return connected;
}
