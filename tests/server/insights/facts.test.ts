import { expect, test } from "vitest";
import { figuresOf, sumOf } from "#server/insights/figures.ts";
import { readInsights } from "#server/insights/insights.ts";
import { writeDueFacts } from "#server/insights/write-facts.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import { rateConversation } from "#server/feedback/rating.ts";
import { Prisma } from "#server/platform/prisma/client.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { addUp, answer, factOf, helpedBy, hoursAgo, pastChat } from "#tests/support/past-chats.ts";
import "#tests/support/database.ts";

test("what the assistant ended alone is solved, with how long it took", async () => {
  const id = await pastChat(await createCustomer({ locale: "sv" }), { at: hoursAgo(30) });
  await writeDueFacts();
  expect(await factOf(id)).toMatchObject({
    result: "solved",
    topic: "late_fee",
    language: "sv",
    agentId: null,
    assistantMs: 2_000n,
    personMs: null,
    spanMs: 12_000n,
    heldMs: 0n,
    answers: 1,
    isRepeat: false,
  });
});

test("a person's first response counts from the wish, and their time until the end", async () => {
  const agent = await createAgent();
  const at = hoursAgo(30);
  const id = await pastChat(await createCustomer(), { at, tell: helpedBy(agent, 40) });
  await writeDueFacts();
  expect(await factOf(id)).toMatchObject({
    result: "person",
    agentId: agent.id,
    personMs: 45_000n,
    heldMs: 115_000n,
    spanMs: 157_000n,
  });
});

test("a wish that was withdrawn, an answer that never came", async () => {
  const [one, other] = [await createCustomer(), await createCustomer()];
  const asked = await pastChat(one, {
    at: hoursAgo(30),
    tell: (log) => {
      answer(log);
      log.ask("button", "");
      log.pass(60);
      log.withdraw();
    },
  });
  const unanswered = await pastChat(other, { at: hoursAgo(30), tell: () => {} });
  await writeDueFacts();
  expect((await factOf(asked))?.result).toBe("asked");
  expect((await factOf(unanswered))?.result).toBe("unanswered");
});

test("whoever comes back within the week about the same shows that it was not solved", async () => {
  const customer = await createCustomer();
  const first = await pastChat(customer, { at: hoursAgo(80) });
  await writeDueFacts();
  expect((await factOf(first))?.result).toBe("solved");
  const again = await pastChat(customer, { at: hoursAgo(20) });
  const other = await pastChat(customer, { at: hoursAgo(10), topic: "refund_status" });
  await writeDueFacts();
  expect(await factOf(first)).toMatchObject({ result: "came_back", isRepeat: false });
  expect(await factOf(again)).toMatchObject({ result: "solved", isRepeat: true });
  expect(await factOf(other)).toMatchObject({ result: "solved", isRepeat: false });
});

test("after eight days it is another matter", async () => {
  const customer = await createCustomer();
  const first = await pastChat(customer, { at: hoursAgo(24 * 9) });
  const later = await pastChat(customer, { at: hoursAgo(20) });
  await writeDueFacts();
  expect((await factOf(first))?.result).toBe("solved");
  expect((await factOf(later))?.isRepeat).toBe(false);
});

test("a rating that comes late is counted, in the fact and in the day", async () => {
  const customer = await createCustomer();
  const id = await pastChat(customer, { at: hoursAgo(30) });
  await addUp();
  await rateConversation(customer, { id, score: 2 });
  await addUp();
  const fact = await factOf(id);
  expect(fact).toMatchObject({ result: "rated_low", score: 2 });
  const cells = { day: fact?.day ?? new Date(), topic: "*", language: "*" };
  const day = await db.insightDay.findUniqueOrThrow({ where: { day_topic_language: cells } });
  expect(day.ratedLow).toBe(1);
});

test("what is reopened is no longer counted until it ends again", async () => {
  const id = await pastChat(await createCustomer(), { at: hoursAgo(30) });
  await addUp();
  await db.conversation.update({ where: { id }, data: { closedAt: null } });
  await addUp();
  expect(await factOf(id)).toBeNull();
});

test("what was erased stays counted as it was", async () => {
  const id = await pastChat(await createCustomer(), { at: hoursAgo(30) });
  await addUp();
  const { seq } = await db.conversation.findUniqueOrThrow({ where: { id } });
  await db.conversation.update({
    where: { id },
    data: { subject: Prisma.DbNull, sealedSeq: seq, lastEventAt: new Date() },
  });
  await addUp();
  expect(await factOf(id)).toMatchObject({ result: "solved", topic: "late_fee" });
});

test("two who add up at once write each fact once", async () => {
  const ids: string[] = [];
  for (let count = 0; count < 8; count += 1) {
    ids.push(await pastChat(await createCustomer(), { at: hoursAgo(30) }));
  }
  await Promise.all([writeDueFacts(), writeDueFacts()]);
  const where = { conversationId: { in: ids } };
  expect(await db.conversationFact.count({ where })).toBe(8);
  expect(await db.factDue.count({ where })).toBe(0);
});

test("the page's figures are those of all facts of its days", async () => {
  const supervisor = await createAgent("supervisor");
  await addUp();
  const { figures, span, days, topics } = await readInsights(supervisor, { days: 28 });
  const day = { gte: new Date(span.from), lte: new Date(span.to) };
  expect(figures.chats).toBe(await db.conversationFact.count({ where: { day } }));
  expect(days).toHaveLength(28);
  const inDays = days.reduce((sum, { chats }) => sum + chats, 0);
  const inTopics = topics.reduce((sum, one) => sum + one.figures.chats, 0);
  expect([inDays, inTopics]).toEqual([figures.chats, figures.chats]);
  const solved = await db.conversationFact.count({ where: { day, result: "solved" } });
  expect((figures.solved.value ?? 0) * figures.chats).toBeCloseTo(solved, 6);
});

test("who does not answer for others sees no figures", async () => {
  for (const viewer of [await createAgent(), await createCustomer()]) {
    await expect(readInsights(viewer, { days: 28 })).rejects.toThrow(Forbidden);
  }
  expect(figuresOf(sumOf([]), { agentHourCents: 1, answerHundredths: 1 }).chats).toBe(0);
});
