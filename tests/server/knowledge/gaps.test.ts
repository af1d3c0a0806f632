import { beforeEach, expect, test } from "vitest";
import { askFor } from "#server/desk/requests.ts";
import { publishArticles } from "#server/articles/content.ts";
import { listGaps } from "#server/knowledge/gaps.ts";
import { judgeAnswer } from "#server/knowledge/verdict.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { answersIn, ask, patience } from "#tests/support/assistant.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { createGap } from "#tests/support/knowledge.ts";
import { speaking } from "#tests/support/model.ts";

beforeEach(async () => {
  await db.knowledgeGap.deleteMany();
});

const DAY_MS = 24 * 60 * 60_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);

async function answered(customer: Viewer, question: string) {
  const { conversationId } = await ask(customer, question);
  await expect.poll(() => answersIn(conversationId), patience).toHaveLength(1);
  await expect
    .poll(() => db.assistantRun.count({ where: { conversationId, endedAt: null } }), patience)
    .toBe(0);
  const gaps = await db.knowledgeGap.findMany({ where: { conversationId } });
  return { conversationId, gaps, answer: (await answersIn(conversationId))[0] };
}

test("what the assistant did not understand is kept with the end of its answer", async () => {
  const customer = await createCustomer();
  const question = "Do you have an app for iPhone?";
  const { gaps, answer } = await answered(customer, question);
  expect(gaps).toMatchObject([
    { language: "en", questionSeq: 1, answerSeq: answer?.seq, decisionId: null },
  ]);
});

test("what it answers from the help or the account is no gap, and neither is a thank you", async () => {
  await publishArticles();
  for (const words of ["How do returns work?", "When is my next payment?", "Thanks a lot!"]) {
    const { gaps } = await answered(await createCustomer(), words);
    expect(gaps, words).toEqual([]);
  }
});

test("words of need are no gap, and nobody is asked whether the answer to them was helpful", async () => {
  const { gaps, answer } = await answered(await createCustomer(), "My husband died last week");
  expect(gaps).toEqual([]);
  expect(answer).toMatchObject({ content: { isForPerson: true } });
});

test("a model that says nothing of itself has no gap where it looked nothing up", async () => {
  speaking("It is due on 1 December.");
  const { gaps, answer } = await answered(await createCustomer(), "When is it due?");
  expect(gaps).toEqual([]);
  expect(answer?.content).not.toHaveProperty("isForPerson");
});

test("staff see what was asked as groups, with how many asked, when, and what became of them", async () => {
  const [ada, bo] = [await createCustomer(), await createCustomer()];
  const lead = await createAgent("supervisor");
  await createGap(ada, "Can I pay with a gift card?", { askedAt: ago(20) });
  const second = await createGap(bo, "Do you take gift cards?", { askedAt: ago(2), score: 0.25 });
  await createGap(await createCustomer(), "Is there an iPhone app?", { askedAt: ago(1) });
  await judgeAnswer(bo, {
    conversationId: second.conversationId,
    seq: second.answerSeq,
    isHelpful: false,
  });

  const { clusters, total } = await listGaps(lead, { state: "open" });
  expect(total).toBe(2);
  expect(clusters[0]).toMatchObject({
    language: "en",
    count: 2,
    customers: 2,
    trend: [0, 1, 0, 1],
    bestScore: 0.25,
    aftermath: { unhelpful: 1, askedPerson: 0, gaveUp: 2 },
    state: "open",
    decision: null,
  });
  expect(clusters[0]?.questions.map(({ text }) => text)).toEqual([
    "Do you take gift cards?",
    "Can I pay with a gift card?",
  ]);
  expect(JSON.stringify(clusters)).not.toContain(ada.name);
  const looks = await db.auditEntry.findMany({ where: { actorId: lead.id } });
  expect(looks).toMatchObject([{ action: "lists.read", details: { list: "knowledge" } }]);
});

test("who asks for a person after it has not given up", async () => {
  const gap = await createGap(await createCustomer(), "Is there an iPhone app?");
  await db.knowledgeGap.update({ where: { id: gap.id }, data: { askedAt: new Date() } });
  await askFor(gap.conversationId, "button");
  const { clusters } = await listGaps(await createAgent(), { state: "open" });
  expect(clusters[0]?.aftermath).toEqual({ askedPerson: 1, unhelpful: 0, gaveUp: 0 });
});

test("customers see none of it", async () => {
  await expect(listGaps(await createCustomer(), { state: "open" })).rejects.toThrow(Forbidden);
});
