import { addDays } from "#server/platform/calendar.ts";
import type { CaseEnd } from "#server/platform/prisma/enums.ts";
import type { Refusal } from "./moving.ts";

/** Shops keep what is needed to look into a purchase for about half a year; later a person does it. */
const REPORT_WITHIN_DAYS = 180;
/** Cases of one purchase that came to nothing, also those closed by their customer: who has more to say says it to a person. */
const MOST_IN_VAIN = 3;
const REOPEN_WITHIN_DAYS = 30;
const MOST_REOPENINGS = 2;

export type ReportablePurchase = {
  purchasedOn: string;
  totalMinor: number;
  refundedMinor: number;
  cases: { id: string; end: CaseEnd | null }[];
};

export type EndedCase = {
  end: CaseEnd | null;
  /** The calendar day where its customer lives. */
  endedOn: string | null;
  reopenings: number;
  /** What of the purchase was not paid back yet. */
  leftMinor: number;
};

/** `mostMinor`: what staff can report all the same, at the customer's word; 0 where nobody can. */
type NotReportable = Refusal & { caseId?: string; mostMinor: number };

/**
 * How much a return or a problem can be about, or why its customer can report none: the one answer of the page, the
 * assistant, the desk and the write itself.
 * @param today the calendar day where the customer lives
 */
export function reportOf(
  purchase: ReportablePurchase,
  today: string,
): { mostMinor: number } | NotReportable {
  const { totalMinor, refundedMinor, cases } = purchase;
  const open = cases.find(({ end }) => end === null);
  if (open) return { reason: "plans.caseIsOpen", caseId: open.id, mostMinor: 0 };
  const mostMinor = totalMinor - refundedMinor;
  if (mostMinor <= 0) return { reason: "plans.allIsRefunded", mostMinor: 0 };
  return { ...limitOf(purchase, today), mostMinor };
}

/** Where a person has to look into it. */
function limitOf({ purchasedOn, cases }: ReportablePurchase, today: string): Refusal | null {
  if (addDays(purchasedOn, REPORT_WITHIN_DAYS) < today) {
    return { reason: "plans.boughtTooLongAgo", values: { days: REPORT_WITHIN_DAYS } };
  }
  const inVain = cases.filter(({ end }) => end !== null && end !== "accepted").length;
  return inVain >= MOST_IN_VAIN ? { reason: "plans.reportedTooOften" } : null;
}

export const closesForGood = ({ end, reopenings }: Pick<EndedCase, "end" | "reopenings">) =>
  end === null && reopenings >= MOST_REOPENINGS;

/** The last day on which an ended case can be opened again; null when it cannot. What was paid back is done. */
export function reopenUntil({ end, endedOn, reopenings, leftMinor }: EndedCase, today: string) {
  if (end === null || end === "accepted" || endedOn === null || leftMinor <= 0) return null;
  const last = addDays(endedOn, REOPEN_WITHIN_DAYS);
  return reopenings < MOST_REOPENINGS && today <= last ? last : null;
}
