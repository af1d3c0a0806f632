import { now } from "#server/platform/clock.ts";
import type { ArchivedFacts } from "./draft-schema.ts";
import { isRestorable, restorableUntil } from "./policy.ts";

type Row = { archivedAt: Date | null; archivedBy: { name: string } | null };

/** Who took it away and when, and how long it comes back with one click. */
export const archivedFacts = ({ archivedAt: at, archivedBy }: Row): ArchivedFacts | null =>
  at && {
    by: archivedBy?.name ?? "",
    at: at.toISOString(),
    restorableUntil: isRestorable(at, now()) ? restorableUntil(at).toISOString() : null,
  };
