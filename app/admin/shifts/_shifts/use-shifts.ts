import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import type { CallView } from "#server/callbacks/schema.ts";
import type {
  Demand,
  Earnings,
  OpenShiftView,
  OwnShifts,
  Quality,
  Swaps,
} from "#server/shifts/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClock } from "#app/_ui/clock.ts";

export type ShiftsOfAgent = {
  weeks: OwnShifts;
  open: OpenShiftView[];
  swaps: Swaps;
  demand: Demand;
  earnings: Earnings;
  quality: Quality;
  calls: CallView[];
};

/** The queue changes with every word; whoever thinks about going online need not see each change. */
const QUEUE_WITHIN_MS = 5000;

/** All that the page shows, asked for again whenever the stream says that there is other news of it. */
export function useShifts(initial: ShiftsOfAgent): ShiftsOfAgent {
  const { shifts, callbacks } = useTRPC();
  const queries = useQueryClient();
  const refreshed = useRefreshedShifts();
  const lookAtQueue = () => void queries.invalidateQueries({ queryKey: shifts.demand.queryKey() });
  useLiveRefresh(["shifts"], refreshed);
  useLiveRefresh(["desk", "presence"], lookAtQueue, QUEUE_WITHIN_MS);
  const fresh = { refetchOnWindowFocus: true } as const;
  const known = {
    weeks: useQuery(shifts.weeks.queryOptions(undefined, { initialData: initial.weeks, ...fresh }))
      .data,
    open: useQuery(shifts.listOpen.queryOptions(undefined, { initialData: initial.open, ...fresh }))
      .data,
    swaps: useQuery(shifts.swaps.queryOptions(undefined, { initialData: initial.swaps })).data,
    demand: useQuery(
      shifts.demand.queryOptions(undefined, { initialData: initial.demand, ...fresh }),
    ).data,
    earnings: useQuery(shifts.earnings.queryOptions(undefined, { initialData: initial.earnings }))
      .data,
    quality: useQuery(shifts.quality.queryOptions(undefined, { initialData: initial.quality }))
      .data,
    calls: useQuery(
      callbacks.today.queryOptions({ everyone: false }, { initialData: initial.calls }),
    ).data,
  };
  const turn = useClock((now) => lastTurn(known, now));
  useTurned(turn, refreshed);
  return known;
}

/** @returns what lets everything on the screen that is about shifts be asked for again. */
export function useRefreshedShifts() {
  const { shifts } = useTRPC();
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: shifts.pathKey() });
}

/** When a shift last began or ended, of one's own or of those that are open; since then other things are true. */
function lastTurn({ weeks, open }: ShiftsOfAgent, now: Date) {
  const turns = [...weeks.shifts, ...open].flatMap(({ startsAt, endsAt }) =>
    [startsAt, endsAt].map((at) => Date.parse(at)),
  );
  return Math.max(0, ...turns.filter((at) => at <= +now));
}

/** What is gone from the lists makes it earlier; only time makes it later. */
function useTurned(turn: number, act: () => void) {
  const actNow = useEffectEvent(act);
  const known = useRef(turn);
  useEffect(() => {
    if (turn > known.current) actNow();
    known.current = turn;
  }, [turn]);
}
