import type { InstalmentView } from "#server/plans/schema.ts";

/** Null where the answer would be no: a first page offers only what can be done. */
export const movable = (instalment: InstalmentView | null) =>
  instalment?.move && "from" in instalment.move ? instalment : null;
