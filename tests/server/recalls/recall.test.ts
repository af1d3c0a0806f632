import { expect, test } from "vitest";
import { restoreArticle } from "#server/articles/archive.ts";
import { getConversation } from "#server/conversations/conversation.ts";
import { contents } from "#server/conversations/schema.ts";
import { countWaiting } from "#server/inbox/waiting.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import { countRecall, getRecall, startRecall } from "#server/recalls/recall.ts";
import { countAnswered } from "#server/recalls/answered.ts";
import { sendCorrections } from "#server/recalls/send.ts";
import { archive } from "#tests/support/articles.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { correctFees, feesArticle, NEW, OLD, STAYS, tell } from "#tests/support/recalls.ts";

const TEXTS = { en: "We got the late fee wrong." };

async function recalled(place: Awaited<ReturnType<typeof feesArticle>>, version = 2) {
  const lead = await createAgent("supervisor");
  await startRecall(lead, { ...place, version, archived: false, texts: TEXTS });
  const recall = await db.recall.findFirstOrThrow({
    where: { slug: place.slug, version, archived: false },
  });
  await sendCorrections(recall.id);
  return recall;
}

const correctionsIn = (conversationId: string) =>
  db.event.findMany({ where: { conversationId, author: "system", kind: "message" } });

test("whoever was told what no longer stands is listed, and nobody else", async () => {
  const lead = await createAgent("supervisor");
  const place = await feesArticle();
  const { customer } = await tell(place);
  await tell(place, { passage: STAYS });
  await tell(await feesArticle());
  expect(await getRecall(lead, place)).toBeNull();

  await correctFees(place);
  expect(await getRecall(lead, place)).toMatchObject({
    version: 2,
    archived: false,
    changed: [{ told: OLD, now: NEW }],
    counts: [{ language: "en", count: 1 }],
    told: [{ customerId: customer.id, passages: [OLD] }],
    nextCursor: null,
    started: null,
    suggestions: { en: expect.stringContaining("Late payments") },
  });
  expect(await countRecall(lead, place)).toEqual({
    count: 1,
    archived: false,
    correctedAgainst: 0,
  });
});

test("each of them is told once what was said and what is right, also where it is over", async () => {
  const place = await feesArticle();
  const open = await tell(place);
  const closed = await tell(place);
  await db.conversation.update({
    where: { id: closed.conversationId },
    data: { closedAt: new Date() },
  });
  await correctFees(place);
  const { id } = await recalled(place);
  await Promise.all([sendCorrections(id), sendCorrections(id)]);

  for (const { customer, conversationId, seq } of [open, closed]) {
    const corrections = await correctionsIn(conversationId);
    expect(corrections).toHaveLength(1);
    expect(contents.message.parse(corrections[0]?.content)).toEqual({
      text: TEXTS.en,
      correction: { recallId: id, slug: place.slug, title: "Late payments", told: [OLD] },
      citations: [{ slug: place.slug, version: 2, title: "Late payments", passage: NEW }],
    });
    expect(corrections[0]?.seq).toBe(seq + 1);
    const { conversation } = await getConversation(customer, conversationId);
    expect(conversation).toMatchObject({ corrected: true, seq: seq + 1 });
    expect(await countWaiting(customer)).toBe(1);
  }
  const recall = await db.recall.findUnique({ where: { id } });
  expect(recall?.finishedAt).not.toBeNull();
});

test("the answer itself still shows what it said, with the version that it cited", async () => {
  const place = await feesArticle();
  const { customer, conversationId } = await tell(place);
  await correctFees(place);
  await recalled(place);
  const { events } = await getConversation(customer, conversationId);
  const [answer] = events;
  expect(answer?.content).toMatchObject({
    text: OLD,
    citations: [{ slug: place.slug, version: 1, passage: OLD }],
  });
});

test("of two who confirm at once one starts it, and customers get one correction", async () => {
  const leads = [await createAgent("supervisor"), await createAgent("admin")];
  const place = await feesArticle();
  const { conversationId } = await tell(place);
  await correctFees(place);
  const wish = { ...place, version: 2, archived: false, texts: TEXTS };
  const attempts = await Promise.allSettled(leads.map((lead) => startRecall(lead, wish)));
  expect(attempts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const { id } = await db.recall.findFirstOrThrow({ where: { slug: place.slug } });
  await Promise.all([sendCorrections(id), sendCorrections(id)]);
  expect(await correctionsIn(conversationId)).toHaveLength(1);
});

test("who got the old answer in the moment of the correction is told with the second look", async () => {
  const place = await feesArticle();
  await tell(place);
  await correctFees(place);
  const { id } = await recalled(place);
  const { conversationId } = await tell(place);
  expect(await sendCorrections(id)).toBe(1);
  expect(await correctionsIn(conversationId)).toHaveLength(1);
});

test("somebody who was told in several conversations is corrected in the last one", async () => {
  const place = await feesArticle();
  const customer = await createCustomer({ locale: "en-GB" });
  const earlier = await createConversation(customer);
  await tell(place, { customer, conversationId: earlier.id });
  await db.conversation.update({ where: { id: earlier.id }, data: { closedAt: new Date() } });
  const { conversationId } = await tell(place, { customer });
  await correctFees(place);
  await recalled(place);
  expect(await correctionsIn(earlier.id)).toHaveLength(0);
  expect(await correctionsIn(conversationId)).toHaveLength(1);
});

test("what a correction said is recalled in its turn, and what was corrected is not said again", async () => {
  const lead = await createAgent("supervisor");
  const place = await feesArticle();
  const { customer, conversationId } = await tell(place);
  await correctFees(place);
  await recalled(place);
  expect(await countRecall(lead, place)).toMatchObject({ count: 0, correctedAgainst: 0 });

  await correctFees(place, "We charge a late fee of 2 euros.");
  const { told = [] } = (await getRecall(lead, place)) ?? {};
  expect(told.map(({ customerId, passages }) => [customerId, passages])).toEqual([
    [customer.id, [NEW]],
  ]);
  await recalled(place, 3);
  expect(await correctionsIn(conversationId)).toHaveLength(2);
});

test("what was archived no longer stands at all, and nothing stands in its place", async () => {
  const lead = await createAgent("supervisor");
  const place = await feesArticle();
  const { conversationId } = await tell(place);
  await archive(lead, place);
  const view = await getRecall(lead, place);
  expect(view).toMatchObject({ archived: true, version: 1 });
  expect(view?.changed).toContainEqual({ told: OLD, now: null });
  await startRecall(lead, { ...place, version: 1, archived: true, texts: TEXTS });
  const { id } = await db.recall.findFirstOrThrow({ where: { slug: place.slug } });
  await sendCorrections(id);
  const [correction] = await correctionsIn(conversationId);
  expect(contents.message.parse(correction?.content).citations).toBeUndefined();
});

test("what was restored is recalled no further, and anew when it is archived again", async () => {
  const lead = await createAgent("supervisor");
  const place = await feesArticle();
  await tell(place);
  expect(await countAnswered(lead, place)).toEqual({ count: 1, isMore: false });
  await expect(countAnswered(await createAgent(), place)).rejects.toThrow(Forbidden);
  await archive(lead, place);
  const wish = { ...place, version: 1, archived: true, texts: TEXTS };
  await startRecall(lead, wish);
  const { id } = await db.recall.findFirstOrThrow({ where: { slug: place.slug } });
  await restoreArticle(lead, place);
  expect(await sendCorrections(id)).toBe(0);

  await archive(lead, place);
  expect(await getRecall(lead, place)).toMatchObject({ started: null, counts: [{ count: 1 }] });
  await startRecall(lead, wish);
  await expect(startRecall(lead, wish)).rejects.toThrow("help.recalledAlready");
});
