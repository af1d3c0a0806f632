import { useTranslations } from "next-intl";
import type { InstalmentState, PlanDetail } from "#server/plans/schema.ts";
import { cn } from "#app/_ui/cn.ts";

const FILLS: Record<InstalmentState, string> = {
  paid: "bg-accent border-accent",
  reduced: "bg-accent border-accent",
  overdue: "bg-late border-late",
  due_soon: "bg-soon-wash border-soon",
  upcoming: "border-edge",
  on_hold: "border-edge border-dashed",
  paused: "border-accent border-dashed",
  cancelled: "border-line",
};

/** The line of the plan: one stretch an instalment. The schedule says the same in words. */
export function Progress({ plan }: { plan: PlanDetail }) {
  const t = useTranslations("plans.plan");
  const done = plan.instalments.filter(({ state }) => state === "paid" || state === "reduced");
  return (
    <div
      role="img"
      aria-label={t("progress", { paid: done.length, count: plan.instalmentCount })}
      className="mt-5 flex max-w-xl gap-1"
    >
      {plan.instalments.map(({ id, state }) => (
        <span key={id} className={cn("h-2.5 grow rounded-full border-[1.5px]", FILLS[state])} />
      ))}
    </div>
  );
}
