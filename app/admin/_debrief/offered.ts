import type { DebriefDue } from "#server/themes/debrief-schema.ts";

/** Whoever works on has no time to look back: until the last quarter of an hour nothing is offered, of no shift. */
export const isDue = ({ from, works }: NonNullable<DebriefDue>, now: Date) =>
  now >= new Date(from) &&
  !works.some((shift) => now >= new Date(shift.from) && now < new Date(shift.until));
