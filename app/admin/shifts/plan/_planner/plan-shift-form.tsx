"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Plan } from "#server/forecast/schema.ts";
import { dayText } from "#server/platform/format/day.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { Select } from "#app/_ui/select.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { clockText } from "./times.ts";
import { useRefreshedPlan } from "./use-plan.ts";

const STEP = 30;
const DAY = 48 * STEP;
/** What a shift is at first, as far as it may last that long. */
const USUAL = { from: 9 * 60, to: 17 * 60 };

type PlanShiftFormProps = {
  plan: Plan;
  asked: { agentId: string; day: string };
  onDone: () => void;
};

/** The way to plan a shift that needs no pointer. */
export function PlanShiftForm({ plan, asked, onDone }: PlanShiftFormProps) {
  const t = useTranslations("planner.form");
  const locale = useLocale();
  const say = useToast();
  const sentence = useErrorMessage();
  const [agentId, setAgent] = useState(asked.agentId || (plan.people[0]?.id ?? ""));
  const [day, setDay] = useState(asked.day);
  const longest = plan.longestHours * 60;
  const [{ from, to }, setSpan] = useState({
    ...USUAL,
    to: Math.min(USUAL.to, USUAL.from + longest),
  });
  const name = plan.people.find(({ id }) => id === agentId)?.name ?? "";
  const { mutate, isPending, error } = useMutation(
    useTRPC().forecast.plan.mutationOptions({
      onSettled: useRefreshedPlan(),
      onSuccess: () => {
        say(t("planned", { name: isolated(name) }));
        onDone();
      },
    }),
  );
  const timeName = (minutes: number) =>
    minutes > DAY ? t("nextDay", { time: clockText(minutes, locale) }) : clockText(minutes, locale);
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ agentId, day, from, to });
      }}
    >
      <Select
        label={t("person")}
        value={agentId}
        options={plan.people.map((person) => ({ value: person.id, label: person.name }))}
        onChange={({ target }) => setAgent(target.value)}
      />
      <Select
        label={t("day")}
        value={day}
        options={plan.days
          .filter((one) => one.day >= plan.today)
          .map((one) => ({
            value: one.day,
            label: dayText(one.day, locale, "weekday", plan.today),
          }))}
        onChange={({ target }) => setDay(target.value)}
      />
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={t("from")}
          value={from}
          options={timesFrom(0, DAY - STEP).map((minutes) => option(minutes, timeName))}
          onChange={({ target }) => setSpan(movedTo(Number(target.value), { from, to }))}
        />
        <Select
          label={t("to")}
          value={to}
          options={timesFrom(from + STEP, from + longest).map((minutes) =>
            option(minutes, timeName),
          )}
          onChange={({ target }) => setSpan({ from, to: Number(target.value) })}
        />
      </div>
      {error ? <Notice kind="late" announce title={sentence(error)} /> : null}
      <Button type="submit" kind="primary" busy={isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}

const timesFrom = (from: number, to: number) =>
  Array.from({ length: (to - from) / STEP + 1 }, (_, index) => from + index * STEP);

const option = (minutes: number, nameOf: (minutes: number) => string) => ({
  value: String(minutes),
  label: nameOf(minutes),
});

/** A shift that begins at another time is as long as before. */
const movedTo = (start: number, { from, to }: { from: number; to: number }) => ({
  from: start,
  to: start + (to - from),
});
