const REASONS = new Set(["voice.endsOwnCall", "voice.endsCall"]);

/** Refused, as it would cut off a call: with a yes to that it goes on. */
export const endsCall = (error: { data?: { reason?: unknown } | null } | null) =>
  REASONS.has(String(error?.data?.reason));
