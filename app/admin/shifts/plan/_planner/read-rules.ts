import {
  STAFFING_RULE_BOUNDS,
  STAFFING_RULE_NAMES,
  type StaffingRuleName,
  type StaffingRules,
} from "#server/forecast/policy.ts";
import { westernFigures } from "#server/platform/format/figures.ts";
import type { Bounds } from "#server/platform/zod.ts";

/** How many of what is stored are one of what is typed. */
export type UnitOf = (name: StaffingRuleName) => number;

/** @returns the rules as they were typed, and for each that is none the bounds it has beside the others, as one types them. */
export function readRules(texts: Record<StaffingRuleName, string>, unitOf: UnitOf) {
  const rules = Object.fromEntries(
    STAFFING_RULE_NAMES.map((name) => [name, readNumber(texts[name]) * unitOf(name)]),
  ) as StaffingRules;
  const wrong = new Map<StaffingRuleName, Bounds>();
  for (const name of STAFFING_RULE_NAMES) {
    const { least, most } = boundsIn(rules, name);
    const isWithin = rules[name] >= least && rules[name] <= most;
    const unit = unitOf(name);
    if (!isWithin) wrong.set(name, { least: least / unit, most: most / unit });
  }
  return { rules, wrong };
}

function readNumber(text: string) {
  const figures = westernFigures(text.trim());
  return /^\d+$/.test(figures) ? Number(figures) : Number.NaN;
}

/** Who comes sooner is paid no less: the higher surge lies within the lower one's hours, and above it. */
function boundsIn({ soonHours, soonPercent }: StaffingRules, name: StaffingRuleName): Bounds {
  const bounds = STAFFING_RULE_BOUNDS[name];
  if (name === "verySoonHours" && isIn("soonHours", soonHours))
    return { ...bounds, most: soonHours };
  if (name === "verySoonPercent" && isIn("soonPercent", soonPercent))
    return { ...bounds, least: soonPercent };
  return bounds;
}

const isIn = (name: StaffingRuleName, value: number) =>
  value >= STAFFING_RULE_BOUNDS[name].least && value <= STAFFING_RULE_BOUNDS[name].most;
