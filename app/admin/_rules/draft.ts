import { westernFigures } from "#server/platform/format/figures.ts";
import { RULE_BOUNDS, type RuleName } from "./names.ts";

/** What was typed and is not in force, and the version that was when it was begun. */
export type Draft<Name extends RuleName> = {
  version: number;
  typed: Partial<Record<Name, string>>;
};

/** @returns null for what is no whole number within the rule's bounds, in Western or Arabic figures. */
export function readRule(name: RuleName, typed: string): number | null {
  const figures = westernFigures(typed.trim());
  if (!/^\d{1,5}$/u.test(figures)) return null;
  const value = Number(figures);
  const { least, most } = RULE_BOUNDS[name];
  return value >= least && value <= most ? value : null;
}

/** @returns the rules as they would be: what was not typed is as in force, also when that changes meanwhile. */
export function readDraft<Name extends RuleName>(
  names: readonly Name[],
  inForce: Record<Name, number>,
  typed: Draft<Name>["typed"],
) {
  const wrong = new Set<Name>();
  const rules = { ...inForce };
  for (const name of names) {
    const text = typed[name];
    const value = text === undefined ? inForce[name] : readRule(name, text);
    if (value === null) wrong.add(name);
    else rules[name] = value;
  }
  return { rules, wrong, changed: changedIn(names, inForce, rules) };
}

export const changedIn = <Name extends RuleName>(
  names: readonly Name[],
  before: Record<Name, number>,
  after: Record<Name, number>,
) => names.filter((name) => before[name] !== after[name]);
