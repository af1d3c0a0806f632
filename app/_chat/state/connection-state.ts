/** live: what is shown is what is so. reconnecting: it may be older. offline: the device itself has no network. stopped: only a new page helps. */
export type ConnectionState = "live" | "reconnecting" | "offline" | "stopped";

/** A break shorter than this is nobody's business: phones change their network all day. */
const GRACE_MS = 2_500;

/** @param downSince when the stream was last up or first wanted; null while it is up. */
export function connectionStateAt(
  { online, downSince, stopped }: { online: boolean; downSince: number | null; stopped: boolean },
  now: number,
): ConnectionState {
  if (!online) return "offline";
  if (stopped) return "stopped";
  return downSince !== null && now - downSince >= GRACE_MS ? "reconnecting" : "live";
}

/** @returns after how many milliseconds the line looks different without anything else happening. */
export const connectionChangesIn = (downSince: number | null, now: number) =>
  downSince === null || now - downSince >= GRACE_MS ? null : GRACE_MS - (now - downSince);
