"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#app/_trpc/client.tsx";
import { later, useLater } from "#app/_ui/later.ts";
import { toSay } from "./state/absence.ts";

const parts = later(() => import("./absence-report.tsx"));

/** After a connection that was lost for long, on every page of staff. Nobody waits for its code until then. */
export function AbsenceNotice() {
  const { data: presence } = useQuery(
    useTRPC().desk.presence.queryOptions(undefined, { staleTime: Infinity }),
  );
  const absence = presence ? toSay(presence) : null;
  const loaded = useLater(parts, absence !== null);
  return (
    <output className="block shrink-0">
      {absence && loaded && <loaded.Absence absence={absence} />}
    </output>
  );
}
