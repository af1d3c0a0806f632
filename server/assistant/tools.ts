import { tool } from "ai";
import { z } from "zod";
import { LANGUAGES } from "#server/platform/locale.ts";
import { searchPassages } from "#server/articles/search.ts";
import type { PlanDetail } from "#server/plans/schema.ts";
import { isOwed } from "#server/plans/plan-status.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { Told } from "./cards.ts";
import { factsFor } from "./fact-texts.ts";
import type { AssistantTools, MoneyFact } from "./facts.ts";
import type { PassageFact } from "#server/articles/schema.ts";
import {
  type AutopayProposal,
  choices,
  type MoveProposal,
  type PauseProposal,
  type Proposal,
} from "#server/conversations/proposal.ts";
import { mentioned } from "./mentioned.ts";
import { NAMES, proposingTools } from "./proposing-tools.ts";
import { ownThings } from "./world.ts";

type Answer<Name extends keyof AssistantTools> = Promise<AssistantTools[Name]["output"]>;

const nothing = z.strictObject({});
const about = z.strictObject({
  about: z.string().max(200).optional().describe(NAMES),
});
const named = z.strictObject({
  about: z.string().max(200).describe(NAMES),
});

export type Turn = {
  /** @returns false where a person is unwanted. */
  askForPerson: (reason: string) => Promise<boolean>;
  found: PassageFact[];
  /** The last one that was put before the customer. */
  proposal: Proposal | null;
  move: MoveProposal | null;
  autopay: AutopayProposal | null;
  pause: PauseProposal | null;
  /** Buttons below the answer. */
  choices: string[];
  /** What the tools have told so far. */
  told: Told;
};

/** This customer's own things, closed over, so that no model can name another's. */
export function toolsFor(viewer: Viewer, today: string, turn: Turn, things = ownThings(viewer)) {
  const facts = factsFor(viewer, today);
  let loading: Promise<PlanDetail[]> | undefined;
  const plans = async (words?: string) => {
    const all = await (loading ??= things.plans());
    turn.told.plans = all;
    return words ? mentioned(all, words) : all;
  };

  return {
    listPlans: tool({
      description: "All payment plans of the customer with what is paid, left and late",
      inputSchema: nothing,
      execute: async (): Answer<"listPlans"> => {
        const told = (await plans()).map(facts.plan);
        turn.told.planFacts.push(...told);
        return { plans: told };
      },
    }),
    getPlan: tool({
      description: "The plans that the words mean, with every instalment",
      inputSchema: named,
      execute: async ({ about: words }): Answer<"getPlan"> => {
        const told = (await plans(words)).map((plan) => ({
          ...facts.plan(plan),
          instalments: plan.instalments.map(facts.instalment),
        }));
        turn.told.planFacts.push(...told);
        return { plans: told };
      },
    }),
    nextPayments: tool({
      description:
        "Every payment that is still to be made, in order, overdue ones first; what is on hold or paused is not charged for now",
      inputSchema: about,
      execute: async ({ about: words }): Answer<"nextPayments"> => {
        const payments = (await plans(words)).flatMap((plan) =>
          plan.instalments.filter(isOwed).map((instalment) => facts.payment(plan, instalment)),
        );
        payments.sort((a, b) => a.due.on.localeCompare(b.due.on) || a.number - b.number);
        turn.told.payments.push(...payments);
        turn.told.today = today;
        return { today: facts.day(today), payments, totals: totalsOf(payments, facts.money) };
      },
    }),
    refundStatus: tool({
      description: "Refunds, step by step, newest first",
      inputSchema: about,
      execute: async ({ about: words }): Answer<"refundStatus"> => {
        const refunds = (await plans(words))
          .flatMap(facts.refunds)
          .toSorted((a, b) => b.created.on.localeCompare(a.created.on));
        turn.told.refunds.push(...refunds);
        return { refunds };
      },
    }),
    returnStatus: tool({
      description:
        "Returns and reported problems: whether they hold the plan's payments, whose turn it is and until when",
      inputSchema: about,
      execute: async ({ about: words }): Answer<"returnStatus"> => {
        const returns = (await plans(words))
          .flatMap(facts.returns)
          .toSorted((a, b) => b.opened.on.localeCompare(a.opened.on));
        turn.told.cases.push(...returns);
        return { returns };
      },
    }),
    declines: tool({
      description:
        "Purchases that were not approved, newest first, and why, as far as it can be said",
      inputSchema: nothing,
      execute: async (): Answer<"declines"> => ({
        declines: (await things.declines()).map(facts.decline),
      }),
    }),
    ...proposingTools({ viewer, today, turn, things, facts, plans }),
    searchHelp: tool({
      description: "Passages of the help articles that fit the question",
      inputSchema: z.strictObject({
        query: z.string().max(500),
        language: z.enum(LANGUAGES).optional().describe("The language of the query"),
      }),
      execute: async ({ query, language }): Answer<"searchHelp"> => {
        const passages = await searchPassages(language ?? viewer.locale, query);
        turn.found.push(...passages);
        return { passages };
      },
    }),
    offerChoices: tool({
      description:
        "Two or three things that the customer may have meant, as buttons below your question: whole sentences in their language, which they can send as they stand. Only when you cannot tell which; never beside an answer",
      inputSchema: z.strictObject({ choices }),
      execute: async ({ choices: sentences }): Answer<"offerChoices"> => {
        turn.choices = sentences;
        return { offered: true };
      },
    }),
    askForPerson: tool({
      description: "Brings a person into this conversation",
      inputSchema: z.strictObject({ reason: z.string().max(500) }),
      execute: async ({ reason }): Answer<"askForPerson"> => ({
        asked: await turn.askForPerson(reason),
      }),
    }),
  };
}

function totalsOf(
  payments: { amount: MoneyFact }[],
  money: (amount: { minor: number; currency: string }) => MoneyFact,
) {
  const sums = new Map<string, number>();
  for (const { amount } of payments) {
    sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor);
  }
  return Array.from(sums, ([currency, minor]) => money({ currency, minor }));
}
