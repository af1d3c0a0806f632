"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import type { AssistantCapsView, AssistantOverview } from "#server/assistant/schema.ts";
import { CapsForm, CapsToRead } from "./caps.tsx";
import { Days } from "./days.tsx";
import { Period } from "./period.tsx";
import { State } from "./state.tsx";

type OverviewProps = {
  initial: AssistantOverview;
  caps: AssistantCapsView;
  canSet: boolean;
  children: ReactNode;
};

/** Looked up again when its reader comes back to it: figures of a day do not hurry. */
export function Overview({ initial, caps, canSet, children }: OverviewProps) {
  const { data } = useQuery(
    useTRPC().assistant.overview.queryOptions(undefined, {
      initialData: initial,
      refetchOnWindowFocus: true,
    }),
  );
  const hasDays = data.state.outside !== null || data.days.some(({ turns }) => turns > 0);
  return (
    <div className="grid grid-cols-1 gap-8">
      <State state={data.state} />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <Period name="lastDay" figures={data.lastDay} />
        <Period name="lastWeek" figures={data.lastWeek} />
      </div>
      {hasDays && <Days days={data.days} />}
      {children}
      {canSet ? (
        <CapsForm initial={caps} today={data.state.today} />
      ) : (
        <CapsToRead caps={caps.rules} />
      )}
    </div>
  );
}
