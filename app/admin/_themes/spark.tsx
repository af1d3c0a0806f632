import { useFormatter, useTranslations } from "next-intl";

const [WIDTH, HEIGHT] = [48, 18];

/** Twelve weeks as a line, the newest at the end. */
export function Spark({ weeks, isRising }: { weeks: number[]; isRising: boolean }) {
  const t = useTranslations("themes.board");
  const format = useFormatter();
  const told = t("weekly", { weeks: format.list(weeks.map(String), { type: "unit" }) });
  const most = Math.max(1, ...weeks);
  const points = weeks
    .map((count, index) => {
      const x = (index / Math.max(1, weeks.length - 1)) * (WIDTH - 2) + 1;
      return `${x.toFixed(1)},${(HEIGHT - 2 - (count / most) * (HEIGHT - 4)).toFixed(1)}`;
    })
    .join(" ");
  return (
    <svg
      role="img"
      aria-label={told}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={`h-4.5 w-12 shrink-0 rtl:-scale-x-100 ${isRising ? "text-late" : "text-accent"}`}
    >
      <polyline
        {...{ points }}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
