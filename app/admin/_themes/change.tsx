import { useFormatter, useTranslations } from "next-intl";
import { cn } from "#app/_ui/cn.ts";

/** From here on it is worth a colour. */
const RISING = 25;

export const isRising = (change: number | null) => change !== null && change >= RISING;

/** The last four weeks against the four before. */
export function Change({ change, hasAny }: { change: number | null; hasAny: boolean }) {
  const t = useTranslations("themes.board");
  const format = useFormatter();
  if (change === null) return hasAny ? <span className="text-xs">{t("isNew")}</span> : null;
  return (
    <bdi
      className={cn(
        "text-xs tabular-nums",
        isRising(change) ? "font-semibold text-late" : "text-soft",
      )}
    >
      {format.number(change / 100, { style: "percent", signDisplay: "exceptZero" })}
    </bdi>
  );
}
