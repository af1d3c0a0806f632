import { addBusinessDays } from "#server/platform/business-days.ts";
import { addDays, dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Complaint } from "#server/platform/prisma/client.ts";
import { ruleOf } from "./clock.ts";
import { lawOf } from "./locked.ts";
import { DISAGREE_DAYS } from "./policy.ts";

type Ended = Pick<Complaint, "end" | "endedAt" | "round">;

/** The last day on which its customer can say that they do not agree; null: they cannot, or no more. */
export function disagreeUntilOf({ end, endedAt, round }: Ended, timeZone: string, today: string) {
  if (!endedAt || end === "withdrawn" || round > 1) return null;
  const last = addDays(dayIn(timeZone, endedAt), DISAGREE_DAYS);
  return today <= last ? last : null;
}

type Extendable = Pick<
  Complaint,
  "country" | "kind" | "openedAt" | "extendedAt" | "endedAt" | "round" | "dueOn"
>;

/** Until when it can be put off, once and before its time is over; null: it cannot. */
export function extendToOf(row: Extendable, timeZone: string, today: string) {
  const law = lawOf(row);
  const { days, longest } = ruleOf(law, row.kind);
  const isOpen = row.endedAt === null && row.extendedAt === null && row.round === 1;
  if (!isOpen || longest <= days || today > dayOf(row.dueOn)) return null;
  return addBusinessDays(dayIn(timeZone, row.openedAt), longest, law);
}
