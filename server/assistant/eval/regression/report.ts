import type { Outcome } from "./run.ts";

type Count = { scenarios: number; passed: number; open: number };

const isGood = ({ problems }: Outcome) => problems.length === 0;
const isOpen = ({ scenario }: Outcome) => scenario.open !== null;

/** @param withAll the words of those that went well, too */
export function reportOf(outcomes: Outcome[], seconds: number, withAll = false) {
  const firstText = outcomes.flatMap(({ firstTextMs }) => firstTextMs).toSorted((a, b) => a - b);
  return {
    ...countOf(outcomes),
    failed: outcomes.filter((one) => !isGood(one) && !isOpen(one)).length,
    kinds: countsBy(outcomes, ({ scenario }) => scenario.kind),
    languages: countsBy(outcomes, ({ scenario }) => scenario.language),
    turns: outcomes.reduce((sum, { turns }) => sum + turns, 0),
    firstTextMs: { p50: percentile(firstText, 0.5), p95: percentile(firstText, 0.95) },
    seconds: Math.round(seconds * 10) / 10,
    openButPassed: outcomes.filter((one) => isOpen(one) && isGood(one)).map(nameOf),
    failures: outcomes.filter((one) => !isGood(one)).map(told),
    ...(withAll ? { others: outcomes.filter(isGood).map(told) } : {}),
  };
}

export type Report = ReturnType<typeof reportOf>;

/** `passed` counts all that went well; `open`: what is known not to, and did not. */
const countOf = (outcomes: Outcome[]): Count => ({
  scenarios: outcomes.length,
  passed: outcomes.filter(isGood).length,
  open: outcomes.filter((one) => isOpen(one) && !isGood(one)).length,
});

function countsBy(outcomes: Outcome[], nameIn: (one: Outcome) => string): Record<string, Count> {
  const groups = [...Map.groupBy(outcomes, nameIn)].toSorted(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(groups.map(([name, those]) => [name, countOf(those)]));
}

const nameOf = ({ scenario }: Outcome) => scenario.name;

function told({ scenario, problems, transcript }: Outcome) {
  const { name, kind, language, goal, open } = scenario;
  return { name, kind, language, goal, ...(open && { open }), problems, transcript };
}

const percentile = (sorted: number[], at: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0);
