import { median, ratios } from "./rounds.ts";

type Goal = { atLeast: number } | { atMost: number };
type Rival = { samples: number[]; goal?: Goal };

/** One thing that was measured, in rounds, of ours and of others. */
export type Measured = {
  what: string;
  unit: string;
  ours: number[];
  rivals?: Record<string, Rival>;
  /** For what has nobody to be compared with. */
  goal?: Goal;
};

const HEAD = ["", "unit", "ours", "against", "theirs", "ours ÷ theirs", "spread", "goal"];

/** Medians of the rounds; the spread is that of the rounds' own ratios. */
export function tableOf(title: string, measured: Measured[]) {
  const rows = [HEAD, ...measured.flatMap(rowsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [`\n${title}`, ...lines].join("\n");
}

function rowsOf({ what, unit, ours, rivals = {}, goal }: Measured) {
  const own = number(median(ours));
  const compared = Object.entries(rivals).map(([name, rival]) => {
    const each = ratios(ours, rival.samples);
    return [
      name,
      number(median(rival.samples)),
      `${median(each).toFixed(2)}×`,
      spreadOf(each, (ratio) => ratio.toFixed(2)),
      verdict(median(each), rival.goal),
    ];
  });
  const alone = ["–", "", "", spreadOf(ours, number), verdict(median(ours), goal)];
  const rows = compared.length > 0 ? compared : [alone];
  return rows.map((row, index) => [...(index === 0 ? [what, unit, own] : ["", "", ""]), ...row]);
}

const spreadOf = (values: number[], text: (value: number) => string) =>
  values.length > 1 ? `${text(Math.min(...values))}–${text(Math.max(...values))}` : "";

function verdict(value: number, goal: Goal | undefined) {
  if (!goal) return "";
  const [sign, bound, isMet] =
    "atLeast" in goal
      ? ["≥", goal.atLeast, value >= goal.atLeast]
      : ["≤", goal.atMost, value <= goal.atMost];
  return `${sign} ${bound} ${isMet ? "met" : "missed"}`;
}

const number = (value: number) =>
  value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
