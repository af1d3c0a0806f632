import { useFormatter, useTranslations } from "next-intl";

/** Four weeks, the newest at the end; a week with nothing is a line. */
export function Trend({ weeks }: { weeks: number[] }) {
  const t = useTranslations("knowledge");
  const format = useFormatter();
  const told = t("trend", { weeks: format.list(weeks.map(String), { type: "unit" }) });
  const most = Math.max(1, ...weeks);
  const bars = weeks.map((count, index) => ({
    week: `${index}`,
    height: `${Math.max(6, (count / most) * 100)}%`,
  }));
  return (
    <figure className="shrink-0 text-end">
      <div
        role="img"
        aria-label={told}
        title={told}
        className="flex h-8 items-end justify-end gap-1"
      >
        {bars.map(({ week, height }) => (
          <span key={week} style={{ height }} className="w-2.5 rounded-xs bg-edge last:bg-accent" />
        ))}
      </div>
      <figcaption className="mt-1 text-xs text-soft">{t("trendShort")}</figcaption>
    </figure>
  );
}
