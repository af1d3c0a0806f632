"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { useAutopaySheet } from "./autopay-sheet-provider.tsx";
import type { AutopayRequest } from "./request.ts";

/** Whoever added a card for a plan comes back to where they wanted to choose it. */
export function AfterAdding({ plan }: { plan: AutopayRequest }) {
  const { open } = useAutopaySheet();
  const { replace } = useRouter();
  const goOn = useEffectEvent(() => {
    open(plan);
    // A reload does not ask again.
    replace(`/plans/${plan.id}`, { scroll: false });
  });
  useEffect(() => goOn(), []);
  return null;
}
