import { useTranslations } from "next-intl";
import { cn } from "#app/_ui/cn.ts";
import type { InstalmentState } from "#server/plans/schema.ts";

const FILLS: Record<InstalmentState, string> = {
  paid: "bg-accent border-accent",
  reduced: "bg-good border-good",
  overdue: "hatched border-late",
  due_soon: "border-[1.5px] bg-sheet border-soon-fill",
  upcoming: "bg-track border-edge/60",
  on_hold: "border-dashed border-edge",
  paused: "border-dashed border-accent",
  cancelled: "bg-track border-line",
};

/** More of them than this are one line. */
const MOST = 12;

type SegmentsProps = { states: InstalmentState[]; className?: string };

/** One stretch a payment. Words beside it say what is owed, when, and how the plan stands. */
export function Segments({ states, className = "" }: SegmentsProps) {
  const t = useTranslations("plans");
  const count = (...wanted: InstalmentState[]) =>
    states.filter((state) => wanted.includes(state)).length;
  const isLine = states.length > MOST;
  return (
    <div
      role="img"
      aria-label={t("progress", {
        paid: count("paid", "reduced"),
        count: states.length,
        overdue: count("overdue"),
      })}
      className={cn("flex h-2", isLine ? "overflow-hidden rounded-full" : "gap-1", className)}
    >
      {states.map((state, index) => (
        <span
          key={index}
          className={cn("grow", isLine ? "border-y" : "rounded-full border", FILLS[state])}
        />
      ))}
    </div>
  );
}
