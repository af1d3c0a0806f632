import { useFormatter, useTranslations } from "next-intl";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function scaleOf(ms: number) {
  if (ms < MINUTE) return { of: 1000, unit: "second", digits: 0 };
  if (ms < 10 * MINUTE) return { of: MINUTE, unit: "minute", digits: 1 };
  if (ms < 2 * HOUR) return { of: MINUTE, unit: "minute", digits: 0 };
  return { of: HOUR, unit: "hour", digits: 1 };
}

export function useAmounts() {
  const format = useFormatter();
  const t = useTranslations("promise.page");
  const duration = (ms: number) => {
    const { of, unit, digits } = scaleOf(ms);
    const look = { style: "unit", unit, unitDisplay: "long" } as const;
    return format.number(ms / of, { ...look, maximumFractionDigits: digits });
  };
  const share = (count: number, of: number) =>
    of === 0
      ? t("none")
      : format.number(count / of, { style: "percent", maximumFractionDigits: 1 });
  return { duration, share, number: format.number };
}
