import { now } from "#server/platform/clock.ts";
import { DomainError, Invalid } from "#server/platform/errors.ts";

/** Clocks of two machines are never the same. */
const AHEAD_MS = 5 * 60_000;

/** @throws Invalid: it has not happened yet */
export function mustHaveBeen(at: Date, field = "at") {
  if (+at > +now() + AHEAD_MS) throw new Invalid("feed.inTheFuture", { field });
}

/** Nothing is paid or given back before there is something to pay. @throws Invalid */
export function mustBeSince(at: Date, purchasedAt: Date) {
  mustHaveBeen(at);
  if (at < purchasedAt) throw new Invalid("feed.beforePurchase", { field: "at" });
}

export function isSince(at: Date, purchasedAt: Date) {
  try {
    mustBeSince(at, purchasedAt);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
