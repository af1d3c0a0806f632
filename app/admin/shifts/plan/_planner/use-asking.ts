"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OnDay, OpenView, Plan, PlannedShift } from "#server/forecast/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { useTold } from "./use-plan.ts";

export type Asked =
  | { kind: "plan"; agentId: string; day: string }
  | { kind: "shift"; name: string; shift: PlannedShift }
  | { kind: "open"; open: OpenView };

export type Asking = ReturnType<typeof useAsking>;

/** What a press on the week asks about, and what a drawn shift does at once. */
export function useAsking({ people, today }: Plan) {
  const t = useTranslations("planner.form");
  const [asked, ask] = useState<Asked | null>(null);
  const { say, ...told } = useTold();
  const { mutate } = useMutation(useTRPC().forecast.plan.mutationOptions(told));
  const plan = (shift: OnDay & { agentId: string }) => {
    const name = people.find(({ id }) => id === shift.agentId)?.name ?? "";
    mutate(shift, { onSuccess: () => say(t("planned", { name: isolated(name) })) });
  };
  return { asked, ask, plan, dayFrom: (day: string) => (day < today ? today : day) };
}
