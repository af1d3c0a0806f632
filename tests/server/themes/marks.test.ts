import { expect, test } from "vitest";
import { append } from "#server/conversations/log.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, Invalid, NotFound } from "#server/platform/errors.ts";
import { listEvidence } from "#server/themes/evidence.ts";
import { listMarks, markNotes, markPassage, unmark } from "#server/themes/marks.ts";
import { moveEvidence } from "#server/themes/place.ts";
import { booked, callerOf, mondayWithOneAgent } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";
import { auditsOf } from "#tests/support/feedback.ts";
import { createPlan } from "#tests/support/plans.ts";
import { evidenceOf, newKey, themeOf, wrote } from "#tests/support/themes.ts";

const WORDS = "I’m paid on the 30th and can’t do both.";
const passage = { from: 4, to: 20, area: "payments" as const };

test("a marked passage keeps where it stands, whose it is and which plan it was about", async () => {
  const agent = await createAgent();
  const { customer, conversationId } = await wrote("Hello");
  const plan = await createPlan(customer);
  const said = await append({
    conversationId,
    kind: "message",
    author: "customer",
    authorId: customer.id,
    clientKey: newKey(),
    content: {
      text: WORDS,
      plan: { planId: plan.id, merchant: "Fjord & Fell", title: "Trail shoes" },
    },
  });
  const { id } = await markPassage(agent, { conversationId, seq: said.seq, ...passage });
  expect(await evidenceOf(id)).toMatchObject({
    customerId: customer.id,
    planId: plan.id,
    area: "payments",
    markedById: agent.id,
    themeId: null,
  });
  const { items } = await listEvidence(agent, { themeId: null });
  expect(items.find((one) => one.id === id)).toMatchObject({
    before: "I’m ",
    passage: "paid on the 30th",
    after: " and can’t do both.",
    source: "chat",
    state: "loose",
    merchant: "Fjord & Fell",
    plans: 1,
    owed: [{ minor: 120_000, currency: "SEK" }],
    conversation: { id: conversationId, seq: said.seq },
  });
  expect(await auditsOf(id)).toMatchObject([{ action: "themes.mark", customerId: customer.id }]);
});

test("marked by two at once it is one piece of evidence", async () => {
  const agents = await Promise.all([createAgent(), createAgent()]);
  const { customer: _, ...place } = await wrote(WORDS);
  const marks = await Promise.all(
    agents.map((agent) => markPassage(agent, { ...place, ...passage })),
  );
  expect(new Set(marks.map(({ id }) => id)).size).toBe(1);
  expect(marks.filter(({ isNew }) => isNew)).toHaveLength(1);
});

test("what is marked in a conversation is seen by colleagues, until it is taken back", async () => {
  const [agent, other] = await Promise.all([createAgent(), createAgent()]);
  const { customer, conversationId, seq } = await wrote(WORDS);
  expect(await listMarks(other, conversationId)).toEqual([]);
  const place = { conversationId, seq, ...passage };
  const part = await markPassage(agent, place);
  const whole = await markPassage(agent, { ...place, from: 0, to: WORDS.length });
  expect(await listMarks(other, conversationId)).toEqual([seq]);
  await expect(listMarks(customer, conversationId)).rejects.toThrow(Forbidden);
  await unmark(agent, part.id);
  expect(await listMarks(other, conversationId)).toEqual([seq]);
  await unmark(agent, whole.id);
  expect(await listMarks(other, conversationId)).toEqual([]);
});

test("a customer marks nothing, and our own words are no feedback", async () => {
  const agent = await createAgent();
  const { customer, ...place } = await wrote(WORDS);
  await expect(markPassage(customer, { ...place, ...passage })).rejects.toThrow(Forbidden);
  const answer = await append({
    conversationId: place.conversationId,
    kind: "message",
    author: "assistant",
    clientKey: newKey(),
    content: { text: "You can move the day." },
  });
  const ours = { conversationId: place.conversationId, seq: answer.seq };
  await expect(markPassage(agent, { ...ours, ...passage })).rejects.toThrow(NotFound);
  await expect(markPassage(agent, { ...place, ...passage, to: 200 })).rejects.toThrow(Invalid);
});

test("of a call its notes are marked, with the plan and the language of the call", async () => {
  const agent = await mondayWithOneAgent();
  const { customer, callback } = await booked("2026-11-23T10:00:00Z");
  setTime("2026-11-23T10:01:00Z");
  await callerOf(agent).callbacks.start({ id: callback.id });
  await db.callbackAttempt.updateMany({
    where: { callbackId: callback.id },
    data: { notes: "Wants one day for all plans." },
  });
  const { id } = await markNotes(agent, {
    callbackId: callback.id,
    attempt: 1,
    from: 6,
    to: 27,
    area: "plans",
  });
  expect(await evidenceOf(id)).toMatchObject({ customerId: customer.id, attempt: 1 });
  const { items } = await listEvidence(agent, { themeId: null });
  expect(items.find((one) => one.id === id)).toMatchObject({
    source: "call",
    passage: "one day for all plans",
  });
});

test("a mark is taken back by who made it, until it is part of a theme", async () => {
  const [agent, other] = await Promise.all([createAgent(), createAgent()]);
  const { customer: _, ...place } = await wrote(WORDS);
  const { id } = await markPassage(agent, { ...place, ...passage });
  await expect(unmark(other, id)).rejects.toThrow(NotFound);
  await unmark(agent, id);
  expect(await db.themeEvidence.count({ where: { id } })).toBe(0);

  const again = await markPassage(agent, { ...place, ...passage });
  const theme = await themeOf(agent, "One payment day");
  await moveEvidence(agent, { ids: [again.id], from: null, to: theme.id });
  await expect(unmark(agent, again.id)).rejects.toThrow(NotFound);
});
