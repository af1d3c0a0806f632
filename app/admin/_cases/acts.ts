import type { StaffCaseView } from "#server/cases/schema.ts";

export type Act = "ask" | "passOn" | "accept" | "decline" | "reopen";

/** What staff can do about a case as it stands. */
export function actsOn({
  endedAt,
  reopenUntil,
}: Pick<StaffCaseView, "endedAt" | "reopenUntil">): Act[] {
  if (!endedAt) return ["ask", "passOn", "accept", "decline"];
  return reopenUntil ? ["reopen"] : [];
}
