import { readAmount, type AmountProblem } from "#app/_payments/amount.ts";
import { STORY_LIMIT } from "#server/cases/policy.ts";
import { CASE_KINDS, type CaseKind, type Money } from "#server/plans/schema.ts";

/** What may speak for it that somebody else has bought it. */
export const SIGNS = ["household", "shop_name", "card", "account"] as const;
export type Sign = (typeof SIGNS)[number];

/** What somebody has chosen so far; `typed`: the amount of a part. */
export type Draft = { kind: CaseKind | null; isPart: boolean; typed: string; signs: Sign[] };

export type Report = { kind: CaseKind; minor: number; text: string };
export type Problems = {
  kind: boolean;
  amount: AmountProblem | null;
  /** Characters too many, or none at all. */
  text: number | "missing" | null;
};

/** Kept as text; what cannot be read is nothing. */
export const stored = (draft: Draft) => JSON.stringify(draft);

export function draftIn(kept: string | null): Draft {
  const [kind, isPart, typed, signs] = partsOf(kept);
  return {
    kind: CASE_KINDS.find((one) => one === kind) ?? null,
    isPart: isPart === true,
    typed: typeof typed === "string" ? typed : "",
    signs: SIGNS.filter((sign) => Array.isArray(signs) && signs.includes(sign)),
  };
}

function partsOf(kept: string | null): unknown[] {
  try {
    const { kind, isPart, typed, signs } = JSON.parse(kept ?? "{}");
    return [kind, isPart, typed, signs];
  } catch {
    return [];
  }
}

export function readReport(
  { kind, isPart, typed, text: written }: Omit<Draft, "signs"> & { text: string },
  { most, locale }: { most: Money; locale: string },
): Report | Problems {
  const { currency, minor: mostMinor } = most;
  const text = written.trim();
  const amount = isPart ? readAmount(typed, { currency, locale, mostMinor }) : { minor: mostMinor };
  const excess = text.length - STORY_LIMIT;
  if (kind && "minor" in amount && text && excess <= 0) return { kind, minor: amount.minor, text };
  return {
    kind: kind === null,
    amount: "problem" in amount ? amount.problem : null,
    text: excess > 0 ? excess : text ? null : "missing",
  };
}
