import { useFormatter, useTranslations } from "next-intl";
import { inUnits } from "#server/platform/format/duration.ts";

/** Figures as they are read: no finer than they are known. */
export function useAmounts() {
  const format = useFormatter();
  const t = useTranslations("insights");
  const timeText = (ms: number, signDisplay: "auto" | "exceptZero") => {
    const { value, look } = inUnits(ms);
    return format.number(value, { ...look, unitDisplay: "short", signDisplay });
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
