import { useFormatter, useTranslations } from "next-intl";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

function scaleOf(ms: number) {
  if (ms < 10 * SECOND) return { of: SECOND, unit: "second", digits: 1 };
  if (ms < MINUTE) return { of: SECOND, unit: "second", digits: 0 };
  if (ms < 10 * MINUTE) return { of: MINUTE, unit: "minute", digits: 1 };
  if (ms < 2 * HOUR) return { of: MINUTE, unit: "minute", digits: 0 };
  return { of: HOUR, unit: "hour", digits: 1 };
}

/** Figures as they are read: no finer than they are known. */
export function useAmounts() {
  const format = useFormatter();
  const t = useTranslations("insights");
  const timeText = (ms: number, signDisplay: "auto" | "exceptZero") => {
    const { of, unit, digits } = scaleOf(Math.abs(ms));
    const look = { style: "unit", unit, unitDisplay: "short", signDisplay } as const;
    return format.number(ms / of, { ...look, maximumFractionDigits: digits });
  };
  const duration = (ms: number) => timeText(ms, "auto");
  const longer = (ms: number) => timeText(ms, "exceptZero");
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
  return { duration, longer, share, score, points, change, cost, known, number: format.number };
}
