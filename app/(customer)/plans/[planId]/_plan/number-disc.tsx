import { cn } from "#app/_ui/cn.ts";
import type { InstalmentState } from "#server/plans/schema.ts";

const LOOKS: Record<InstalmentState, string> = {
  paid: "bg-accent-wash text-accent",
  reduced: "bg-good-wash text-good",
  overdue: "bg-late-wash text-late",
  due_soon: "bg-soon-wash text-soon",
  upcoming: "bg-wash text-ink",
  on_hold: "border border-dashed border-edge text-soft",
  paused: "border border-dashed border-accent text-accent",
  cancelled: "bg-wash text-soft",
};

/** Which payment it is, in the colour of how it stands; a word beside it says that, too. */
export const NumberDisc = ({ number, state }: { number: number; state: InstalmentState }) => (
  <span
    className={cn(
      "grid size-8.5 shrink-0 place-items-center rounded-full text-sm font-semibold tabular-nums",
      LOOKS[state],
    )}
  >
    {number}
  </span>
);
