import { STAFFING_RULE_BOUNDS } from "#server/forecast/policy.ts";
import { type Amount, minorDigits } from "#server/platform/format/money.ts";
import { readAmount } from "#app/_payments/amount.ts";

/** "9000" or "9000.50" as this reader writes it: minor units only where there are any. */
export function budgetText({ minor, currency }: Amount, locale: string) {
  const unit = 10 ** minorDigits(currency);
  const digits = minor % unit === 0 ? 0 : minorDigits(currency);
  const format = { minimumFractionDigits: digits, useGrouping: false } as const;
  return new Intl.NumberFormat(locale, format).format(minor / unit);
}

/** @returns minor units; 0 is no budget, null no amount of the currency or more than a budget may be */
export function readBudget(typed: string, reader: { currency: string; locale: string }) {
  const { most: mostMinor } = STAFFING_RULE_BOUNDS.weekBudget;
  const read = readAmount(typed, { ...reader, mostMinor });
  if ("minor" in read) return read.minor;
  return read.problem === "zero" ? 0 : null;
}
