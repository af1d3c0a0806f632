"use client";

import { EarningsCard } from "./earnings.tsx";
import { LeaveCard } from "./leave-card.tsx";
import { NowCard } from "./now-card.tsx";
import { SwapRequests } from "./swap-requests.tsx";
import { Today } from "./today.tsx";
import { type ShiftsOfAgent, useShifts } from "./use-shifts.ts";
import { Weeks } from "./weeks.tsx";

export function ShiftsScreen({ initial }: { initial: ShiftsOfAgent }) {
  const { weeks, open, swaps, demand, earnings, quality, calls } = useShifts(initial);
  const { today, shifts, restHours } = weeks;
  return (
    <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid grid-cols-1 gap-8">
        <NowCard {...{ demand, weeks }} />
        <Today today={today} calls={calls} shifts={shifts.filter(({ on }) => on === today)} />
        <Weeks {...{ weeks, open }} />
      </div>
      <div className="grid grid-cols-1 gap-8">
        <SwapRequests {...{ swaps, restHours }} />
        <LeaveCard />
        <EarningsCard {...{ weeks, earnings, quality }} />
      </div>
    </div>
  );
}
