import { MOVE_RULE_BOUNDS, MOVE_RULE_NAMES, type MoveRuleName } from "#server/plans/policy.ts";
import type { MoveRules } from "#server/plans/moving.ts";

/** What was typed and is not in force, and the version that was when it was begun. */
export type Draft = { version: number; typed: Partial<Record<MoveRuleName, string>> };

/** @returns null for what is no whole number within the rule's bounds, in Western or Arabic figures. */
export function readRule(name: MoveRuleName, typed: string): number | null {
  const figures = typed.trim().replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/gu, westernFigure);
  if (!/^\d{1,3}$/u.test(figures)) return null;
  const value = Number(figures);
  const { least, most } = MOVE_RULE_BOUNDS[name];
  return value >= least && value <= most ? value : null;
}

/** Each of the two rows of figures begins where its last four bits are none. */
const westernFigure = (figure: string) => String((figure.codePointAt(0) ?? 0) % 16);

/** @returns the rules as they would be: what was not typed is as in force, also when that changes meanwhile. */
export function readDraft(inForce: MoveRules, typed: Draft["typed"]) {
  const wrong = new Set<MoveRuleName>();
  const rules = { ...inForce };
  for (const name of MOVE_RULE_NAMES) {
    const text = typed[name];
    const value = text === undefined ? inForce[name] : readRule(name, text);
    if (value === null) wrong.add(name);
    else rules[name] = value;
  }
  return { rules, wrong, changed: changedIn(inForce, rules) };
}

export const changedIn = (before: MoveRules, after: MoveRules) =>
  MOVE_RULE_NAMES.filter((name) => before[name] !== after[name]);
