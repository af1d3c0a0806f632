import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newFeedback } from "#server/feedback/schema.ts";
import { submitFeedback } from "#server/feedback/submit.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound, TooMany } from "#server/platform/errors.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { createPlan } from "#tests/support/plans.ts";
import { idea, itemOf } from "#tests/support/feedback.ts";

test("what a customer says is kept as it was said, in the language they read", async () => {
  const customer = await createCustomer({ locale: "sv" });
  const { id: conversationId } = await createConversation(customer);
  const { id } = await submitFeedback(customer, idea({ conversationId, mayWrite: false }));

  expect(await itemOf(id)).toMatchObject({
    customerId: customer.id,
    kind: "idea",
    source: "form",
    text: "Show all due dates in one calendar",
    score: null,
    locale: "sv",
    planId: null,
    conversationId,
    mayWrite: false,
    status: "new",
    assigneeId: null,
  });
});

test("sent twice, also at once, it is one submission", async () => {
  const customer = await createCustomer();
  const submission = idea();
  const attempts = Array.from({ length: 5 }, () => submitFeedback(customer, submission));
  const ids = new Set((await Promise.all(attempts)).map(({ id }) => id));

  expect(ids.size).toBe(1);
  expect(await db.feedbackItem.count({ where: { customerId: customer.id } })).toBe(1);
});

test("the same key with other words is refused, and the first words stay", async () => {
  const customer = await createCustomer();
  const submission = idea();
  const { id } = await submitFeedback(customer, submission);

  const other = submitFeedback(customer, { ...submission, text: "Something else" });
  await expect(other).rejects.toThrow(Conflict);
  expect((await itemOf(id)).text).toBe(submission.text);
});

test("a key of one customer is free for every other one", async () => {
  const submission = idea();
  const first = await submitFeedback(await createCustomer(), submission);
  const second = await submitFeedback(await createCustomer(), submission);
  expect(second.id).not.toBe(first.id);
});

test("a plan or a conversation of another customer does not exist", async () => {
  const owner = await createCustomer();
  const { id: conversationId } = await createConversation(owner);
  const { id: planId } = await createPlan(owner);
  const stranger = await createCustomer();

  for (const foreign of [{ conversationId }, { planId }, { planId: randomUUID() }]) {
    await expect(submitFeedback(stranger, idea(foreign))).rejects.toThrow(NotFound);
  }
  expect(await db.feedbackItem.count({ where: { customerId: stranger.id } })).toBe(0);
  await expect(submitFeedback(owner, idea({ planId, conversationId }))).resolves.toBeDefined();
});

test("the eleventh in an hour is asked to wait, also of many at once, and an hour later heard", async () => {
  const clock = stopClock("2026-11-23T10:00:00Z");
  const customer = await createCustomer();
  const first = idea();
  await submitFeedback(customer, first);
  clock.advance(30 * 60);
  const attempts = Array.from({ length: 12 }, () => submitFeedback(customer, idea()));
  const refused = (await Promise.allSettled(attempts)).filter(
    ({ status }) => status === "rejected",
  );

  expect(refused).toHaveLength(3);
  expect(refused).toContainEqual(
    expect.objectContaining({
      reason: expect.objectContaining({ reason: "feedback.tooMany", values: { minutes: 30 } }),
    }),
  );
  await expect(submitFeedback(customer, first)).resolves.toBeDefined();
  await expect(submitFeedback(await createCustomer(), idea())).resolves.toBeDefined();
  clock.advance(30 * 60);
  await expect(submitFeedback(customer, idea())).resolves.toBeDefined();
  await expect(submitFeedback(customer, idea())).rejects.toThrow(TooMany);
});

test("staff say it to each other, not here", async () => {
  await expect(submitFeedback(await createAgent(), idea())).rejects.toThrow(Forbidden);
});

test.each([
  ["nothing", ""],
  ["spaces", "  \n"],
  ["NUL", "a\u0000b"],
  ["half a surrogate pair", "a\ud83d"],
  ["4,001 characters", "x".repeat(4001)],
])("%s is no feedback", (_, text) => {
  expect(newFeedback.safeParse(idea({ text })).success).toBe(false);
});
