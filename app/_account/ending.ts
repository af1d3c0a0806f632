import type { EndingView } from "#server/auth/schema.ts";

/** So long before the end the page says so. */
const WARNING_SECONDS = 120;

export type Ending =
  | { kind: "far"; lookInSeconds: number }
  /** Nobody has done anything for long: whoever is there can stay. */
  | { kind: "idle"; seconds: number }
  /** The longest that a session lasts is over: nothing prolongs it. */
  | { kind: "absolute"; seconds: number };

export function endingOf({ idleSeconds, lifetimeSeconds }: EndingView): Ending {
  const seconds = Math.min(idleSeconds, lifetimeSeconds);
  if (seconds > WARNING_SECONDS) return { kind: "far", lookInSeconds: seconds - WARNING_SECONDS };
  return { kind: lifetimeSeconds <= idleSeconds ? "absolute" : "idle", seconds };
}
