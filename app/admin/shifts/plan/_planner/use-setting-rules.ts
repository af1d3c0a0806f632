"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useRefreshedPlan } from "./use-plan.ts";

export type SettingRules = ReturnType<typeof useSettingRules>;

/** Outlives the form, whose place those rules take that somebody else has set meanwhile. */
export function useSettingRules(onDone: () => void) {
  const t = useTranslations("planner.rules");
  const say = useToast();
  const { forecast } = useTRPC();
  const queries = useQueryClient();
  const refreshed = useRefreshedPlan();
  return useMutation(
    forecast.setRules.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: forecast.rules.queryKey() }),
      onSuccess: () => {
        void refreshed();
        say(t("saved"));
        onDone();
      },
    }),
  );
}
