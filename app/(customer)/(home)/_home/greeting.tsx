import { useTranslations } from "next-intl";
import { Day } from "#app/_ui/day.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import type { PlanOverview } from "#server/plans/schema.ts";

/** The name, the date, and how things stand where no sum below says it already. */
export function Greeting({ name, overview }: { name: string; overview: PlanOverview }) {
  const t = useTranslations("plans.home");
  const status = statusOf(overview);
  const paused = overview.running.filter(({ pause }) => pause !== null);
  const requestId = paused[0]?.pause?.requestId;
  const held = overview.running.filter(({ state }) => state === "on_hold").length;
  const sentences = [
    // Who cannot pay one plan reads nothing of all being well.
    status && !(status === "onTrack" && paused.length > 0) && t(`lead.${status}`),
    status !== "paused" && paused.length > 0 && t("lead.alsoPaused", { count: paused.length }),
  ].filter(Boolean);
  return (
    <header>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="min-w-0 text-xl wrap-anywhere sm:text-2xl">
          {t("greeting", { name: isolated(name.split(" ")[0] ?? name) })}
        </h1>
        <p className="text-sm text-soft">
          <Day day={overview.today} look="long" />
        </p>
      </div>
      {sentences.length + held > 0 && (
        <p className="text-sm text-soft">
          {sentences.join(" ")}{" "}
          {requestId && (
            <Link href={`/hardship/${requestId}`} className="link">
              {t("toPause")}
            </Link>
          )}{" "}
          {held > 0 && (
            <>
              {status !== "held" && `${t("onHold", { count: held })} `}
              <Link href="/cases" className="link">
                {t("toCases")}
              </Link>
            </>
          )}
        </p>
      )}
    </header>
  );
}

function statusOf({ overdue, next, running, ended }: PlanOverview) {
  if (overdue.some((plan) => plan.overdue.minor > plan.pending.minor)) return null;
  if (overdue.length > 0) return "onItsWay";
  if (next) return "onTrack";
  if (running.some(({ state }) => state === "paused")) return "paused";
  if (running.length > 0) return "held";
  return ended.length > 0 ? "done" : null;
}
