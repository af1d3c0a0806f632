import type { PayoutState } from "./schema.ts";

type Travel = { sentAt: Date | null; arrivedAt: Date | null; failedAt: Date | null };

/** Some banks never say that money has arrived: then it stays sent. */
export function payoutState({ sentAt, arrivedAt, failedAt }: Travel): PayoutState {
  if (arrivedAt) return "arrived";
  if (sentAt) return "sent";
  return failedAt ? "failed" : "created";
}

/** From what has come least far to what is there: the whole is as far as its slowest part. */
const ORDER: PayoutState[] = ["failed", "created", "sent", "arrived"];

export const slowestOf = (states: PayoutState[]): PayoutState =>
  ORDER.find((state) => states.includes(state)) ?? "arrived";
