import { useTranslations } from "next-intl";
import { Day } from "#app/_ui/day.tsx";
import { Flourish } from "#app/_ui/flourish.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { moneyTag } from "#app/_ui/tags.tsx";
import type { PlanOverview } from "#server/plans/schema.ts";

/** How a letter begins: the date at the edge, the name, and how things stand in one sentence. */
export function Greeting({ name, overview }: { name: string; overview: PlanOverview }) {
  const t = useTranslations("plans.home");
  const status = statusOf(overview);
  const paused = overview.running.filter(({ state }) => state === "paused").length;
  return (
    <header>
      <p className="text-end text-sm text-soft">
        <Day day={overview.today} look="weekday" />
      </p>
      <h1 className="mt-5 text-2xl sm:text-3xl">
        {t("greeting", { name: isolated(name.split(" ")[0] ?? name) })}
      </h1>
      {status && (
        <p className="mt-3 max-w-lg font-serif text-lg">
          {t.rich(`lead.${status}`, {
            count: overview.overdue.length,
            amount: moneyTag(overview.overdue[0]?.overdue ?? null),
            merchant: isolated(overview.overdue[0]?.merchant ?? ""),
          })}
          {status !== "paused" && paused > 0 && ` ${t("lead.alsoPaused", { count: paused })}`}
        </p>
      )}
      <Flourish className="mt-5" />
    </header>
  );
}

function statusOf({ overdue, next, running, ended }: PlanOverview) {
  if (overdue.length > 0) return "late";
  if (next) return "onTrack";
  if (running.some(({ state }) => state === "paused")) return "paused";
  if (running.length > 0) return "held";
  return ended.length > 0 ? "done" : null;
}
