"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { GapView, Opened, Plan } from "#server/forecast/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

/** Whoever claims or plans meanwhile is seen at once. */
export function usePlan(initialData: Plan) {
  const { monday: day } = initialData;
  const { data, refetch } = useQuery(
    useTRPC().forecast.week.queryOptions({ day }, { initialData, staleTime: Infinity }),
  );
  useLiveRefresh(["shifts"], () => void refetch());
  return data;
}

export function useRefreshedPlan() {
  const queries = useQueryClient();
  const queryKey = useTRPC().forecast.week.queryKey();
  return () => queries.invalidateQueries({ queryKey });
}

/** What goes wrong is told at the foot of the page, and the plan is looked at anew either way. */
export function useTold() {
  const say = useToast();
  const sentence = useErrorMessage();
  const onSettled = useRefreshedPlan();
  return { say, onError: (error: unknown) => say(sentence(error), "problem"), onSettled };
}

export function useOpenGaps(day: string) {
  const t = useTranslations("planner.gaps");
  const { forecast } = useTRPC();
  const { say, ...told } = useTold();
  const onSuccess = ({ opened }: Opened) =>
    say(opened > 0 ? t("opened", { count: opened }) : t("nothingLeft"));
  const one = useMutation(forecast.openGap.mutationOptions({ ...told, onSuccess }));
  const all = useMutation(forecast.openGaps.mutationOptions({ ...told, onSuccess }));
  return {
    openOne: ({ startsAt, endsAt, language, topic, seats }: GapView) =>
      one.mutate({ startsAt, endsAt, language, topic, seats }),
    openAll: (onSettled: () => void) => all.mutate({ day }, { onSettled }),
    isBusy: one.isPending || all.isPending,
  };
}
