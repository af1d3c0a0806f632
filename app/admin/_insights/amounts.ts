import { useFormatter, useTranslations } from "next-intl";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Figures as they are read: no finer than they are known. */
export function useAmounts() {
  const format = useFormatter();
  const t = useTranslations("insights");
  const unit = (value: number, name: "second" | "minute" | "hour", digits = 0) =>
    format.number(value, {
      style: "unit",
      unit: name,
      unitDisplay: "short",
      maximumFractionDigits: digits,
    });
  const duration = (ms: number) => {
    if (ms < 10 * SECOND) return unit(ms / SECOND, "second", 1);
    if (ms < MINUTE) return unit(ms / SECOND, "second");
    if (ms < 10 * MINUTE) return unit(ms / MINUTE, "minute", 1);
    return ms < 2 * HOUR ? unit(ms / MINUTE, "minute") : unit(ms / HOUR, "hour", 1);
  };
  const share = (value: number) =>
    format.number(value, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const score = (value: number) =>
    format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const points = (value: number) =>
    format.number(value * 100, {
      signDisplay: "exceptZero",
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
  const change = (value: number) =>
    format.number(value, { style: "percent", signDisplay: "exceptZero", maximumFractionDigits: 0 });
  const cost = (cents: number) =>
    format.number(cents / 100, { style: "currency", currency: "EUR" });
  const known = (value: number | null, text: (value: number) => string) =>
    value === null ? t("none") : text(value);
  return { duration, share, score, points, change, cost, known, number: format.number };
}
