import { useState } from "react";
import type { StaffCaseView } from "#server/cases/schema.ts";

/** What had happened when somebody began to decide: what comes meanwhile they read before it counts. */
export function useSeen({ history }: StaffCaseView) {
  const last = history.at(-1)?.id;
  const [seen, setSeen] = useState(last);
  return { seen, lookAgain: () => setSeen(last) };
}
