import { tool } from "ai";
import { z } from "zod";
import type { PlanDetail } from "#server/plans/schema.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { factsFor } from "./fact-texts.ts";
import type { AssistantTools } from "./facts.ts";
import { allMentioned } from "./mentioned.ts";
import { proposeAutopay } from "./propose-autopay.ts";
import { proposeMove } from "./propose-move.ts";
import { proposePause } from "./propose-pause.ts";
import { proposePayment } from "./propose.ts";
import { payableThings } from "./proposed.ts";
import type { Turn } from "./tools.ts";
import type { OwnThings } from "./world.ts";

type Answer<Name extends keyof AssistantTools> = Promise<AssistantTools[Name]["output"]>;

type Proposing = {
  viewer: Viewer;
  today: string;
  turn: Pick<Turn, "proposal" | "move" | "autopay" | "pause">;
  things: OwnThings;
  facts: ReturnType<typeof factsFor>;
  /** Those that the words mean, or all. */
  plans: (words?: string) => Promise<PlanDetail[]>;
};

export const NAMES = "The customer's own words for a shop or a thing, or a planId";

const namesOfPlans = z.array(z.string().max(200)).min(1).max(20).optional().describe(NAMES);

/** Each puts one thing before the customer, who alone can confirm it below the answer. */
export function proposingTools({ viewer, today, turn, things, facts, plans }: Proposing) {
  return {
    proposePayment: tool({
      description:
        "Puts a payment before the customer, who alone can confirm it; it takes no money. Only when they want to pay now, never when they ask what or when, have paid already or cannot pay",
      inputSchema: z.strictObject({
        what: z
          .enum(payableThings)
          .describe("overdue alone; due: also what is due today, or else what is next; all"),
        plans: namesOfPlans,
      }),
      execute: async (input): Answer<"proposePayment"> => {
        const { money } = facts;
        const proposed = await proposePayment(await plans(), input, {
          today,
          money,
          quote: things.quote,
        });
        turn.proposal = proposed.proposal;
        return proposed.answer;
      },
    }),
    proposeMove: tool({
      description:
        "Puts a later due date before the customer, who alone can confirm it; it moves nothing. Only when they want a payment later, never when they ask how it works or cannot pay at all",
      inputSchema: z.strictObject({
        plan: z.string().max(200).optional().describe(NAMES),
        to: z.iso.date().optional().describe("The day they want, if they named one"),
      }),
      execute: async ({ plan, to }): Answer<"proposeMove"> => {
        const proposed = proposeMove(await plans(plan), to ?? null, viewer.locale, facts);
        turn.move = proposed.proposal;
        return proposed.answer;
      },
    }),
    proposeAutopay: tool({
      description:
        "Puts before the customer how a plan is paid, who alone can confirm it; it sets nothing. Only when they want autopay on or off, or another card for it, never when they ask whether it is on or what it is",
      inputSchema: z.strictObject({
        turn: z.enum(["on", "off"]).optional().describe("Left out: only the card is another"),
        plans: namesOfPlans,
        method: z.string().max(200).optional().describe("The card or account, if they named one"),
      }),
      execute: async ({ plans: named, ...asked }): Answer<"proposeAutopay"> => {
        const [all, methods] = await Promise.all([plans(), things.methods()]);
        const meant = named ? allMentioned(all, named) : all;
        const { previewAutopay: preview } = things;
        const proposed = await proposeAutopay(meant, asked, { methods, preview, facts });
        turn.autopay = proposed.proposal;
        return proposed.answer;
      },
    }),
    proposePause: tool({
      description:
        "Puts a pause of their payments before the customer, who alone can confirm it; it pauses nothing. Only when they cannot pay or want a pause, never when they want one payment a few days later",
      inputSchema: z.strictObject({ plans: namesOfPlans }),
      execute: async ({ plans: named }): Answer<"proposePause"> => {
        const [all, form] = await Promise.all([plans(), things.pauseForm()]);
        const meant = named ? allMentioned(all, named) : all;
        const terms = { locale: viewer.locale, today, ...facts };
        const proposed = proposePause(meant, form, terms);
        turn.pause = proposed.proposal;
        return proposed.answer;
      },
    }),
  };
}
