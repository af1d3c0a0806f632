"use client";

import { useMutation } from "@tanstack/react-query";
import { CircleDot, Zap } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { Demand, OwnShifts } from "#server/shifts/schema.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useMoment } from "#app/_ui/clock.ts";
import { cn } from "#app/_ui/cn.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { ComingChart } from "./coming-chart.tsx";
import { CARD } from "./part.tsx";
import { useAct } from "./use-act.ts";
import { useWorkText } from "./use-work-text.ts";

type NowCardProps = { demand: Demand; weeks: OwnShifts };

/** Whether somebody is needed now, what that is paid, and the way in: only where it leads somewhere. */
export function NowCard({ demand, weeks }: NowCardProps) {
  const t = useTranslations("shifts.now");
  const { state } = demand;
  return (
    <section aria-label={t("title")} className={cn(CARD, "grid gap-1 px-4 py-4 sm:px-5")}>
      <Need demand={demand} />
      <Headline demand={demand} />
      <NextShift weeks={weeks} />
      <ComingChart />
      {state === "possible" && <GoOnline />}
      {demand.endable && <GoOffline id={demand.endable} />}
      {state !== "possible" && state !== "on_shift" && <WhyNot {...{ state, weeks }} />}
    </section>
  );
}

function Need({ demand }: { demand: Demand }) {
  const t = useTranslations("shifts.now");
  const text = useWorkText();
  const { waiting, waitingSince, places, isCoverShort, surgePercent } = demand;
  const isNeeded = waiting > 0 || places > 0 || isCoverShort;
  if (demand.state === "on_shift" && waiting === 0) return null;
  if (!isNeeded) return <p className="text-sm font-semibold text-soft">{t("quiet")}</p>;
  const words = [
    waiting > 0 && t("waiting", { count: waiting }),
    places > 0 && t("places", { count: places }),
    waiting === 0 && places === 0 && t("coverShort"),
  ].filter((one) => one !== false);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm font-semibold text-soon">
      <Zap aria-hidden className="size-4 shrink-0" />
      {words.map((one) => (
        <span key={one} suppressHydrationWarning>
          {one}
        </span>
      ))}
      {demand.state !== "on_shift" && surgePercent > 0 && (
        <span suppressHydrationWarning className="rounded-md bg-soon-wash px-2">
          {t("surge", { percent: surgePercent })}
        </span>
      )}
      {waitingSince && (
        <span suppressHydrationWarning className="font-normal text-soft">
          {t("since", { at: text.time(waitingSince) })}
        </span>
      )}
    </p>
  );
}

function Headline({ demand: { state, until, hourly } }: { demand: Demand }) {
  const t = useTranslations("shifts.now");
  const locale = useLocale();
  const text = useWorkText();
  const isOn = state === "on_shift";
  if (!until || (state !== "possible" && !isOn)) return null;
  const at = isolated(text.time(until));
  return (
    <p
      suppressHydrationWarning
      className="flex items-center gap-2 font-serif text-xl font-semibold sm:text-2xl"
    >
      {isOn && <CircleDot aria-hidden className="size-5 text-good" />}
      {isOn
        ? t("onShift", { until: at })
        : t("pay", { amount: isolated(moneyText(hourly, locale)), until: at })}
    </p>
  );
}

function NextShift({ weeks }: { weeks: OwnShifts }) {
  const t = useTranslations("shifts.now");
  const text = useWorkText();
  const now = useMoment();
  const next = weeks.shifts.find(({ startsAt }) => Date.parse(startsAt) > +now);
  return (
    <p suppressHydrationWarning className="text-sm text-soft">
      {next ? t("next", { when: text.when(next) }) : t("noNext")}
    </p>
  );
}

function GoOnline() {
  const t = useTranslations("shifts");
  const say = useToast();
  const text = useWorkText();
  const act = useAct();
  const going = useMutation(
    useTRPC().shifts.goOnline.mutationOptions({
      onError: act.onError,
      onSuccess({ until }) {
        say(t("online", { until: isolated(text.time(until)) }));
        act.onSuccess();
      },
    }),
  );
  return (
    <Button
      kind="primary"
      className="mt-3 w-full"
      busy={going.isPending}
      onClick={() => going.mutate()}
    >
      {t("now.go")}
    </Button>
  );
}

function GoOffline({ id }: { id: string }) {
  const t = useTranslations("shifts.now");
  const ending = useMutation(useTRPC().shifts.endOnline.mutationOptions(useAct("offline")));
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button size="row" busy={ending.isPending} onClick={() => ending.mutate({ id })}>
        {t("end")}
      </Button>
      <p className="text-sm text-soft">{t("endHint")}</p>
    </div>
  );
}

type WhyNotProps = {
  state: "no_demand" | "rest" | "week" | "soon" | "alone" | "away";
  weeks: OwnShifts;
};

function WhyNot({ state, weeks }: WhyNotProps) {
  const t = useTranslations("shifts.now");
  const hours = state === "week" ? weeks.mostHours : weeks.restHours;
  return (
    <p suppressHydrationWarning className="mt-1 max-w-prose text-sm">
      {t(state, { hours })}
    </p>
  );
}
