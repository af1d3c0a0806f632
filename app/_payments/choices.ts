import type { OwedPlan } from "./owed.ts";

export type ChoiceKind = "overdue" | "next" | "all" | "other";
export type Choice = { kind: ChoiceKind; minor: number | null };

/** What of one plan can be paid at a click; each amount is offered once, under the name that says most. */
export function choicesOf({
  overdueMinor,
  next,
  leftMinor,
  isAll,
  savedMinor,
}: OwedPlan): Choice[] {
  if (leftMinor === 0) return [];
  const all: Choice = { kind: "all", minor: isAll ? leftMinor : 0 };
  const named: Choice[] = [
    // Of what saves interest that says most.
    ...(savedMinor > 0 ? [all] : []),
    { kind: "overdue", minor: overdueMinor },
    { kind: "next", minor: next?.minor ?? 0 },
    all,
  ];
  const offered = named.filter(
    ({ minor }, index) => minor && named.findIndex((earlier) => earlier.minor === minor) === index,
  );
  return [...offered, { kind: "other", minor: null }];
}

/** @param wanted what the click that opened the sheet was for; its amount may stand under another name */
export function startingChoice(plan: OwedPlan, wanted: ChoiceKind): ChoiceKind {
  const choices = choicesOf(plan);
  const amountOf = { overdue: plan.overdueMinor, next: plan.next?.minor, all: plan.leftMinor };
  const minor = wanted === "other" ? null : amountOf[wanted];
  return (choices.find((choice) => choice.minor === minor) ?? choices[0])?.kind ?? "other";
}

/** The one used most that nothing speaks against. `methods` come with the most used first. */
export const usualMethod = <Method extends { isExpired: boolean }>(methods: Method[]) =>
  methods.find(({ isExpired }) => !isExpired) ?? null;
