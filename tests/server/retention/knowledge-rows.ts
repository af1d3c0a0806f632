import { db } from "#server/platform/db.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { createAnswer, createGap } from "#tests/support/knowledge.ts";

/** Of what customers miss in the help: how a row of that age comes to be, and how to see whether it is as it was. */
export const knowledgeRows = {
  "questions without an answer": async (askedAt: Date) => {
    const { id } = await createGap(await createCustomer(), "Why?", { askedAt });
    return async () => (await db.knowledgeGap.count({ where: { id } })) === 1;
  },
  "why answers did not help": async (saidAt: Date) => {
    const place = await createAnswer(await createCustomer());
    const said = { isHelpful: false, reason: "other", text: "Too long", saidAt } as const;
    const { id } = await db.answerVerdict.create({ data: { ...place, ...said } });
    return async () =>
      (await db.answerVerdict.findUniqueOrThrow({ where: { id } })).text === "Too long";
  },
  "decisions about gaps that are gone": async (decidedAt: Date) => {
    const { id: decidedById } = await createAgent("admin");
    const { id } = await db.knowledgeDecision.create({
      data: { outcome: "answered", decidedById, decidedAt },
    });
    return async () => (await db.knowledgeDecision.count({ where: { id } })) === 1;
  },
};
