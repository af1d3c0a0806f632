type SparklineProps = { values: (number | null)[] };

const WIDTH = 100;
const HEIGHT = 28;

/** The way that a figure went, for the eye alone. In a language from right to left time goes that way too. */
export function Sparkline({ values }: SparklineProps) {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const most = Math.max(...known.map(({ value }) => value));
  const least = Math.min(...known.map(({ value }) => value));
  if (known.length < 2) return <div className="h-7" />;
  const x = (index: number) => (index / (values.length - 1)) * WIDTH;
  const y = (value: number) =>
    HEIGHT - 2 - (most === least ? 0.5 : (value - least) / (most - least)) * (HEIGHT - 4);
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-7 w-full stroke-accent rtl:-scale-x-100"
    >
      <polyline
        points={known.map(({ value, index }) => `${x(index)},${y(value)}`).join(" ")}
        fill="none"
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
        strokeLinejoin="round"
      />
    </svg>
  );
}
