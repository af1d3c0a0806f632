import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { rateConversation } from "#server/feedback/rating.ts";
import { submitFeedback } from "#server/feedback/submit.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { idea } from "#tests/support/feedback.ts";

async function closedConversation(customer: Viewer) {
  const { id } = await createConversation(customer, { closedAt: new Date() });
  return id;
}

const ratingsOf = (conversationId: string) =>
  db.event.findMany({ where: { conversationId, kind: "rated" }, orderBy: { seq: "asc" } });

const feedbackOf = (conversationId: string) =>
  db.feedbackItem.findMany({ where: { conversationId } });

test.each([
  [5, "praise"],
  [4, "praise"],
  [3, "problem"],
  [1, "problem"],
] as const)("a comment with a rating of %i is feedback: %s", async (score, kind) => {
  const customer = await createCustomer({ locale: "de" });
  const id = await closedConversation(customer);
  await rateConversation(customer, { id, score, comment: "Grace war sehr nett" });

  expect(await feedbackOf(id)).toEqual([
    expect.objectContaining({
      customerId: customer.id,
      source: "rating",
      kind,
      score,
      text: "Grace war sehr nett",
      locale: "de",
      status: "new",
      mayWrite: false,
    }),
  ]);
  const [rated] = await ratingsOf(id);
  expect(rated?.content).toEqual({ score, comment: "Grace war sehr nett" });
});

test("a rating without a word is a rating only", async () => {
  const customer = await createCustomer();
  const id = await closedConversation(customer);
  await rateConversation(customer, { id, score: 2 });

  expect(await ratingsOf(id)).toHaveLength(1);
  expect(await feedbackOf(id)).toEqual([]);
});

test("rated again, the last one counts, and it stays one submission", async () => {
  const customer = await createCustomer();
  const id = await closedConversation(customer);
  await rateConversation(customer, { id, score: 1, comment: "Nobody came" });
  await rateConversation(customer, { id, score: 5, comment: "Now it is solved" });
  await rateConversation(customer, { id, score: 4 });

  expect(await ratingsOf(id)).toHaveLength(3);
  expect(await feedbackOf(id)).toEqual([
    expect.objectContaining({ score: 4, kind: "praise", text: "Now it is solved" }),
  ]);
});

test("rated from two tabs at once it is two events and one submission", async () => {
  const customer = await createCustomer();
  const id = await closedConversation(customer);
  const comments = ["One", "Two", "Three"];
  await Promise.all(
    comments.map((comment) => rateConversation(customer, { id, score: 3, comment })),
  );

  const last = (await ratingsOf(id)).at(-1)?.content;
  const [feedback, ...others] = await feedbackOf(id);
  expect(others).toEqual([]);
  expect(last).toEqual({ score: 3, comment: feedback?.text });
});

test("the rating and its feedback come together or not at all", async () => {
  const customer = await createCustomer();
  const id = await closedConversation(customer);
  const comment = "a\u0000b"; // PostgreSQL refuses it
  await expect(rateConversation(customer, { id, score: 3, comment })).rejects.toThrow();

  expect(await ratingsOf(id)).toEqual([]);
  expect(await feedbackOf(id)).toEqual([]);
});

test("what was said by the form about the same conversation stays as it is", async () => {
  const customer = await createCustomer();
  const id = await closedConversation(customer);
  await submitFeedback(customer, idea({ conversationId: id, clientKey: randomUUID() }));
  await rateConversation(customer, { id, score: 2, comment: "Too slow" });

  const texts = (await feedbackOf(id)).map(({ source, text }) => `${source}: ${text}`);
  expect(texts.toSorted()).toEqual([
    "form: Show all due dates in one calendar",
    "rating: Too slow",
  ]);
});

test("only its customer rates a conversation, and only when it is over", async () => {
  const customer = await createCustomer();
  const id = await closedConversation(customer);
  const rating = { id, score: 5, comment: "Me too" };
  await expect(rateConversation(await createCustomer(), rating)).rejects.toThrow(NotFound);
  await expect(rateConversation(await createAgent(), rating)).rejects.toThrow(Forbidden);

  const open = await createConversation(customer);
  const early = rateConversation(customer, { ...rating, id: open.id });
  await expect(early).rejects.toThrow(Forbidden);
  expect(await feedbackOf(id)).toEqual([]);
});
