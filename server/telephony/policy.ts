import type { PhoneStatus } from "./schema.ts";

const STATUSES = [
  "asked",
  "agent_rings",
  "agent_there",
  "customer_rings",
  "talking",
  "ended",
] as const satisfies PhoneStatus[];

/** From these a call may go on to that one: what is heard late or twice leads back from nowhere. */
export const statusesBefore = (status: PhoneStatus): PhoneStatus[] =>
  STATUSES.slice(0, STATUSES.indexOf(status));

/** How long each of the two phones rings. */
export const RING_SECONDS = 30;

/** Longer nobody talks: a call whose outcome is not written down by then counts as forgotten. */
export const MOST_SECONDS = 7200;

/** After so long without a word of the provider's it is asked. */
export const SILENT_SECONDS = 20;

/** So long the provider may take to know of a call that it has not confirmed. */
export const UNCONFIRMED_SECONDS = 60;

/** When the provider cannot be asked either, no call lives longer. */
export const LOST_SECONDS = MOST_SECONDS + 600;
