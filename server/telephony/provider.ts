import type { PhoneEnd, PhoneFailure, PhoneStatus } from "./schema.ts";

/** `id` is ours. The customer's number is no part of it: it is asked for once the agent is on the phone. */
export type PhoneOrder = { id: string; agentPhone: string; askedAt: Date };

/** `unclear`: it may ring, or not; it is looked for, and never asked for again. */
export type Placed =
  | { state: "placed"; sid: string }
  | { state: "refused"; failure: PhoneFailure }
  | { state: "unclear" };

export type PhoneNews =
  | { status: Exclude<PhoneStatus, "ended"> }
  | { status: "ended"; end: PhoneEnd; failure?: PhoneFailure };

/** Whoever makes phones ring. Each of these may take long, fail, or have worked although it fails. */
export type Telephony = {
  name: "twilio";
  place: (order: PhoneOrder) => Promise<Placed>;
  /** Of an order that had no answer. @returns the sids that it may have become, oldest first */
  find: (order: PhoneOrder) => Promise<string[]>;
  /** @returns null when it has never heard of it */
  look: (sid: string) => Promise<PhoneNews | null>;
  /** Ended already, it is done. */
  hangUp: (sid: string) => Promise<void>;
};

let connected: Telephony | null = null;

export function connectTelephony(chosen: Telephony | null) {
  connected = chosen;
}

/** Null: agents dial on a phone of their own. */
export const telephony = () => connected;
