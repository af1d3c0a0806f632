import type { MoveProposal } from "#server/conversations/proposal.ts";
import type { InstalmentView, MoveAnswer, PlanDetail } from "#server/plans/schema.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { factsFor } from "./fact-texts.ts";
import type { AssistantTools } from "./facts.ts";

type Facts = Pick<ReturnType<typeof factsFor>, "money" | "day">;
type Proposed = { answer: AssistantTools["proposeMove"]["output"]; proposal: MoveProposal | null };
type Owed = { plan: PlanDetail; instalment: InstalmentView; move: MoveAnswer };

/**
 * Writes nothing: what can be moved, and how far, is what the customer's own pages say.
 * @param plans those that are meant, or all
 */
export function proposeMove(
  plans: PlanDetail[],
  toOn: string | null,
  locale: string,
  facts: Facts,
): Proposed {
  const owed = plans.flatMap(firstOwed).toSorted(byDay);
  const chosen = owed.find(({ move }) => "from" in move) ?? owed[0];
  if (!chosen) return { answer: { proposal: null, refusal: null }, proposal: null };
  const { plan, instalment, move } = chosen;
  if ("reason" in move) {
    const refusal = refusalText(move, locale);
    return { answer: { proposal: null, refusal }, proposal: null };
  }
  const isPossible = toOn !== null && toOn >= move.from && toOn <= move.to;
  const about = { planId: plan.id, merchant: plan.merchant, title: plan.title };
  return {
    answer: {
      proposal: {
        ...about,
        amount: facts.money(instalment.outstanding),
        due: facts.day(instalment.dueOn),
        to: isPossible ? facts.day(toOn) : null,
        isOutside: toOn !== null && !isPossible,
        latest: facts.day(move.to),
      },
      refusal: null,
    },
    proposal: {
      ...about,
      instalmentId: instalment.id,
      amount: instalment.outstanding,
      fromOn: instalment.dueOn,
      toOn: isPossible ? toOn : null,
    },
  };
}

/** The one that comes first in a plan is the one that is meant. */
const firstOwed = (plan: PlanDetail): Owed[] =>
  plan.instalments
    .flatMap((instalment) => (instalment.move ? [{ plan, instalment, move: instalment.move }] : []))
    .toSorted(byDay)
    .slice(0, 1);

const byDay = (a: Owed, b: Owed) => a.instalment.dueOn.localeCompare(b.instalment.dueOn);

/** "plans.movedAlready": the sentence that stands on the customer's page. */
function refusalText(
  { reason, values = {} }: Extract<MoveAnswer, { reason: string }>,
  locale: string,
) {
  return translatorFor(locale, "plans")(reason.replace("plans.", "refusals."), values);
}
