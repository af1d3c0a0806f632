import type { RecallView } from "#server/recalls/schema.ts";

export const peopleIn = ({ counts }: Pick<NonNullable<RecallView>, "counts">) =>
  counts.reduce((sum, { count }) => sum + count, 0);
