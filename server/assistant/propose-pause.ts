import { randomUUID } from "node:crypto";
import type { PauseProposal } from "#server/conversations/proposal.ts";
import { addDays } from "#server/platform/calendar.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { factsFor } from "./fact-texts.ts";
import type { AssistantTools } from "./facts.ts";
import type { World } from "./world.ts";

type Form = Awaited<ReturnType<World["pauseForm"]>>;
type Terms = { locale: string; today: string } & Pick<ReturnType<typeof factsFor>, "money" | "day">;
type Proposed = {
  answer: AssistantTools["proposePause"]["output"];
  proposal: PauseProposal | null;
};

/**
 * Writes nothing: what can be paused, and until when a person answers, is what the customer's own page says.
 * @param meant those that are named, or all
 */
export function proposePause(
  meant: { id: string }[],
  form: Form,
  { locale, today, money, day }: Terms,
): Proposed {
  const none = { proposal: null, requestId: form.requestId, others: [], refusal: null };
  if (form.requestId) {
    const others = [...new Set(form.plans.map(({ merchant }) => merchant))];
    return { answer: { ...none, others }, proposal: null };
  }
  if (form.refusal) {
    return { answer: { ...none, refusal: sentenceOf(form.refusal, locale) }, proposal: null };
  }
  const plans = form.plans.filter(({ id }) => meant.some((plan) => plan.id === id));
  if (plans.length === 0) return { answer: none, proposal: null };
  const named = plans.map(({ id: planId, merchant, title }) => ({ planId, merchant, title }));
  const told = plans.map(({ id: planId, merchant, title, remaining }) => ({
    planId,
    merchant,
    title,
    remaining: money(remaining),
  }));
  return {
    answer: {
      ...none,
      proposal: { plans: told, answered: day(addDays(today, form.answerDays)) },
    },
    proposal: { key: randomUUID(), plans: named },
  };
}

/** "hardship.askedTooOften": the sentence that stands on the customer's page. */
const sentenceOf = ({ reason, values = {} }: NonNullable<Form["refusal"]>, locale: string) =>
  translatorFor(locale, "hardship")(reason.replace("hardship.", "refusals."), values);
