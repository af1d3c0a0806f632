import { beforeEach, expect, test } from "vitest";
import { agreementOf } from "#server/insights/agreement.ts";
import { listReviews, reviewConversation, reviewFigures } from "#server/insights/review.ts";
import { reviewersFor } from "#server/insights/sample.ts";
import { writeDueFacts } from "#server/insights/write-facts.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { refusals } from "#tests/support/conversation-log.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { helpedBy, hoursAgo, pastChat } from "#tests/support/past-chats.ts";
import "#tests/support/database.ts";

const judged = { isSolved: true, isRight: true, kindness: 5 };

/** One of the sample, wanted by so many. */
async function sampled(agent: Viewer, reviewers: 1 | 2) {
  const tell = helpedBy(agent, 30);
  const conversationId = await pastChat(await createCustomer(), { at: hoursAgo(30), tell });
  await writeDueFacts();
  await db.conversationFact.update({ where: { conversationId }, data: { reviewers } });
  return conversationId;
}

beforeEach(async () => {
  await db.conversationReview.deleteMany();
  await db.conversationFact.updateMany({ data: { reviewers: 0 } });
});

test("two in a hundred are chosen by their id alone, and some of them for two", () => {
  const ids = Array.from(
    { length: 20_000 },
    (_, index) => `0199f7a0-0000-7000-8000-${String(index).padStart(12, "0")}`,
  );
  const chosen = ids.map(reviewersFor);
  const share = chosen.filter((count) => count > 0).length / ids.length;
  expect(share).toBeGreaterThan(0.017);
  expect(share).toBeLessThan(0.023);
  expect(chosen.filter((count) => count === 2).length).toBeGreaterThan(50);
  expect(ids.map(reviewersFor)).toEqual(chosen);
});

test("a colleague judges it once, and then it no longer waits for them", async () => {
  const [agent, colleague] = [await createAgent(), await createAgent()];
  const conversationId = await sampled(agent, 2);
  const waits = async () => (await listReviews(colleague)).conversations.map(({ id }) => id);
  expect(await waits()).toEqual([conversationId]);
  await reviewConversation(colleague, { conversationId, ...judged });
  expect(await waits()).toEqual([]);
  const again = reviewConversation(colleague, { conversationId, ...judged });
  await expect(again).rejects.toThrow(Conflict);
  expect(
    await db.auditEntry.count({ where: { actorId: colleague.id, action: "insights.review" } }),
  ).toBe(1);
});

test("nobody judges what they had a part in, or what is not of the sample", async () => {
  const [agent, colleague] = [await createAgent(), await createAgent()];
  const conversationId = await sampled(agent, 1);
  expect((await listReviews(agent)).conversations).toEqual([]);
  await expect(reviewConversation(agent, { conversationId, ...judged })).rejects.toThrow(NotFound);
  await db.conversationFact.update({ where: { conversationId }, data: { reviewers: 0 } });
  await expect(reviewConversation(colleague, { conversationId, ...judged })).rejects.toThrow(
    NotFound,
  );
  const customer = await createCustomer();
  await expect(listReviews(customer)).rejects.toThrow(Forbidden);
  await expect(reviewConversation(customer, { conversationId, ...judged })).rejects.toThrow(
    Forbidden,
  );
});

test("of two who judge at once where one is wanted, the second one is told", async () => {
  const colleagues = [await createAgent(), await createAgent()];
  const conversationId = await sampled(await createAgent(), 1);
  const attempts = await Promise.allSettled(
    colleagues.map((one) => reviewConversation(one, { conversationId, ...judged })),
  );
  expect(refusals(attempts)).toEqual([expect.any(Conflict)]);
  expect(await db.conversationReview.count({ where: { conversationId } })).toBe(1);
});

test("assistant and people are judged apart, with how far two agree", async () => {
  const [one, other] = [await createAgent(), await createAgent()];
  const conversationId = await sampled(await createAgent(), 2);
  await reviewConversation(one, { conversationId, ...judged });
  await reviewConversation(other, { conversationId, ...judged, isSolved: false, kindness: 2 });
  const figures = await reviewFigures(await createAgent("supervisor"));
  expect(figures.assistant.of).toBe(0);
  expect(figures.people).toEqual({ of: 2, solved: 0.5, right: 1, kindness: 3.5 });
  expect(figures.agreement).toMatchObject({ of: 1, agreed: 0 });
  await expect(reviewFigures(one)).rejects.toThrow(Forbidden);
});

const pair = (id: string, first: boolean, second: boolean) =>
  [first, second].map((isSolved) => ({
    conversationId: id,
    isSolved,
    isRight: true,
    kindness: 3,
  }));

test("kappa is one where all agree, and nothing where two agree no more than by chance", () => {
  expect(agreementOf([...pair("a", true, true), ...pair("b", false, false)])).toEqual({
    of: 2,
    agreed: 1,
    kappa: 1,
  });
  const chance = [
    ...pair("a", true, true),
    ...pair("b", true, false),
    ...pair("c", false, true),
    ...pair("d", false, false),
  ];
  expect(agreementOf(chance)).toEqual({ of: 4, agreed: 0.5, kappa: 0 });
  expect(agreementOf([])).toEqual({ of: 0, agreed: null, kappa: null });
});
