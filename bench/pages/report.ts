import type { Figures, Report } from "./measure.ts";

const HEAD = [
  "mobile",
  "performance",
  "LCP s",
  "÷ empty",
  "blocked ms",
  "a11y",
  "best practices",
  "script KB",
  "",
];
const POINTS = 5;
const TIMES = 1.3;

/** A line for each page beside the empty one, and whether it keeps to what we aim at. */
export function reportOf(empty: Report, pages: Report[]): string {
  const rows = [HEAD, ...[empty, ...pages].map((page) => rowOf(page, empty.figures))];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const findings = pages.flatMap(({ name, findings: found }) =>
    found.flatMap(({ audit, elements }) => [`${name}: ${audit}`, ...elements.map(indented)]),
  );
  const aim = `Aim: performance within ${POINTS} points of the empty page, LCP at most ${TIMES}× its LCP, the others 100.`;
  return [...table, "", aim, ...findings].join("\n");
}

function rowOf({ name, figures }: Report, empty: Figures) {
  const { performance, lcp, blocked, accessibility, bestPractices, scriptKb } = figures;
  const ratio = lcp / empty.lcp;
  const isMet =
    performance >= empty.performance - POINTS &&
    ratio <= TIMES &&
    accessibility === 100 &&
    bestPractices === 100;
  return [
    name,
    String(performance),
    lcp.toFixed(2),
    ratio.toFixed(2),
    blocked.toFixed(0),
    String(accessibility),
    String(bestPractices),
    scriptKb.toFixed(0),
    figures === empty ? "" : isMet ? "met" : "missed",
  ];
}

const indented = (text: string) => `  ${text}`;
