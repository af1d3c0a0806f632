import { TooMany } from "#server/platform/errors.ts";
import { type Budget, spend } from "#server/platform/limits.ts";
import { isLocal } from "#server/platform/network.ts";

/** Twenty a second, all day: whoever has more to tell sends a file. */
export const OF_KEY: Budget = { name: "feed-key", points: 1200, seconds: 60, shared: true };

/** Whoever cannot sign. Behind an address of this very machine may be everybody. */
const OF_STRANGER: Budget = { name: "feed-stranger", points: 120, seconds: 60, shared: false };

/** @throws TooMany with the seconds to wait */
export async function mayAsk(keyId: string) {
  mustNotWait(await spend([{ budget: OF_KEY, owner: keyId }]));
}

export async function mayStrangerAsk(network: string) {
  if (isLocal(network)) return;
  mustNotWait(await spend([{ budget: OF_STRANGER, owner: network }]));
}

function mustNotWait(seconds: number | null) {
  if (seconds !== null) throw new TooMany("common.tooMany", {}, seconds);
}
