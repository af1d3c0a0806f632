import { addDays, addMonths, dateOf } from "#server/platform/calendar.ts";
import type { BreakLength } from "./policy.ts";

/** Of one customer in one currency; null: there is none. `wish`: what the own limit is to be from then on. */
export type Limits = {
  companyMinor: number | null;
  ownMinor: number | null;
  wish: { minor: number | null; from: Date } | null;
};

export type LimitChange =
  | { kind: "lower" }
  | { kind: "raise"; from: Date }
  | { kind: "refused"; reason: "aboveLimit" | "notLower" | "noOwnLimit" };

const HOUR = 3_600_000;
/** Time to think twice, before more can be spent again. */
export const RAISE_HOURS = 72;

/** A wish whose time has come is the own limit. */
export function settled({ wish, ...limits }: Limits, now: Date): Limits {
  if (!wish || wish.from > now) return { ...limits, wish };
  return { ...limits, ownMinor: wish.minor, wish: null };
}

/** The lower of the two. */
export function limitOf({ companyMinor, ownMinor }: Limits): number | null {
  const limits = [companyMinor, ownMinor].filter((limit) => limit !== null);
  return limits.length > 0 ? Math.min(...limits) : null;
}

/** @returns null when each purchase is checked by itself */
export function leftOf(limits: Limits, usedMinor: number): number | null {
  const limit = limitOf(limits);
  return limit === null ? null : Math.max(0, limit - usedMinor);
}

/** What it means to set one's own limit to this, or to have none (null) any more. @param limits settled */
export function changeTo(limits: Limits, toMinor: number | null, now: Date): LimitChange {
  const { companyMinor, ownMinor } = limits;
  const isAbove = toMinor !== null && companyMinor !== null && toMinor > companyMinor;
  if (isAbove) return { kind: "refused", reason: "aboveLimit" };
  if (ownMinor === null) return firstOwn(companyMinor, toMinor);
  if (toMinor === ownMinor) return { kind: "refused", reason: "notLower" };
  if (toMinor !== null && toMinor < ownMinor) return { kind: "lower" };
  return { kind: "raise", from: new Date(+now + RAISE_HOURS * HOUR) };
}

function firstOwn(companyMinor: number | null, toMinor: number | null): LimitChange {
  if (toMinor === null) return { kind: "refused", reason: "noOwnLimit" };
  if (toMinor === companyMinor) return { kind: "refused", reason: "notLower" };
  return { kind: "lower" };
}

/** The day on which a break of that length is over, when it begins today. */
export function breakEndOn(length: BreakLength, today: string): string {
  if (length === "week") return addDays(today, 7);
  return addMonths(today, { month: 1, quarter: 3, half_year: 6 }[length]);
}

/** At the time of day at which it was begun. */
export const breakEndAt = (untilOn: string, today: string, now: Date) =>
  new Date(+now + +dateOf(untilOn) - +dateOf(today));
