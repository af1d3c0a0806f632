import type { AbsenceView, PresenceView } from "#server/desk/schema.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function lengthOf({ from, until }: Pick<AbsenceView, "from" | "until">) {
  const ms = Date.parse(until) - Date.parse(from);
  if (ms >= 2 * DAY) return { unit: "days", count: Math.round(ms / DAY) } as const;
  if (ms >= 2 * HOUR) return { unit: "hours", count: Math.round(ms / HOUR) } as const;
  return { unit: "minutes", count: Math.max(1, Math.round(ms / MINUTE)) } as const;
}

/** What is left to be said about it; null when it has changed nothing that is not as before again. */
export function toSay({ absence, available }: Pick<PresenceView, "absence" | "available">) {
  if (!absence) return null;
  const isAwayBecause = absence.wasAvailable && !available;
  return isAwayBecause || absence.conversations.length > 0 ? { ...absence, isAwayBecause } : null;
}
