import { useFormatter, useTranslations } from "next-intl";
import { inUnits } from "#server/platform/format/duration.ts";

export function useAmounts() {
  const format = useFormatter();
  const t = useTranslations("promise.page");
  const duration = (ms: number) => {
    const { value, look } = inUnits(ms);
    return format.number(value, { ...look, unitDisplay: "long" });
  };
  const share = (count: number, of: number) =>
    of === 0
      ? t("none")
      : format.number(count / of, { style: "percent", maximumFractionDigits: 1 });
  return { duration, share, number: format.number };
}
