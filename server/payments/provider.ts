import type { ChargeFailure, PayoutFailure, ProviderName } from "./schema.ts";

/** `id` is ours: asked for twice, the provider takes the money once. */
export type ChargeOrder = {
  id: string;
  customerId: string;
  /** `token`: the provider's own name for it; null when it was not entered there. */
  method: { id: string; label: string; token: string | null };
  amountMinor: number;
  currency: string;
  /** Nobody sits at a screen. */
  automatic: boolean;
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

export type SetUp = { state: "pending" } | { state: "done"; method: Card };

type Card = { kind: "card"; label: string; expiresOn: string; token: string | null };

/** Whoever moves the money. Each of these may take long, fail, or have worked although it fails. */
export type Provider = {
  name: ProviderName;
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
  setUp: (order: SetUpOrder) => Promise<{ url: string }>;
  /** @returns null when it has never heard of it */
  lookSetUp: (id: string) => Promise<SetUp | null>;
  /** Deletes the card that it knows by this token. Asked for twice, it is done. */
  detach: (token: string) => Promise<void>;
  /** Deletes what is kept of this customer: their cards, and the cards that these charges were taken from. Asked for twice, it is done. */
  forget: (known: Known) => Promise<void>;
};

/** `until`: nothing comes of a card that is entered later. */
type SetUpOrder = { id: string; customerId: string; returnTo: string; until: Date };

type Known = { customerId: string; methodIds: string[]; chargeIds: string[] };

let connected: Provider | null = null;

export function connectProvider(chosen: Provider) {
  connected = chosen;
}

export function provider(): Provider {
  if (!connected) throw new Error("No payment provider is connected");
  return connected;
}
