import { expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import { insertReply } from "#server/replies/insert.ts";
import { archiveReply } from "#server/replies/keep.ts";
import { getReply, offerReplies } from "#server/replies/replies.ts";
import type { Insertion } from "#server/replies/schema.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { createMerchant, createPlan } from "#tests/support/plans.ts";
import { kept } from "#tests/support/replies.ts";

const asked = {
  en: "Hi {{customer}}, {{amount}} to {{merchant}} is due on {{due}}. {{agent}}, {{company}}",
  sv: "Hej {{customer}}, {{amount}} till {{merchant}} ska betalas {{due}}. {{agent}}, {{company}}",
};

/** With plain spaces where the formats have ones that do not break. */
const spaced = (insertion: Insertion) =>
  insertion.kind === "text"
    ? { ...insertion, text: insertion.text.replaceAll("\u00a0", " ") }
    : insertion;

async function talking(locale: string) {
  setTime("2026-11-25T12:00:00Z");
  const [lead, agent] = [await createAgent("supervisor"), await createAgent()];
  const customer = await createCustomer({ locale });
  const { id: conversationId } = await createConversation(customer);
  return { lead, agent, customer, conversationId };
}

test("it is filled with what the plan whose payment comes first says, as its customer's language writes it", async () => {
  const { lead, agent, customer, conversationId } = await talking("sv-SE");
  const { id: merchantId } = await createMerchant("North Sole");
  await createPlan(customer, { at: new Date("2026-12-05T10:00:00Z") });
  await createPlan(customer, { merchantId, at: new Date("2026-12-04T10:00:00Z") });
  const { id } = await kept(lead, { shortcut: "due", texts: asked });
  const swedish = await insertReply(agent, { id, conversationId });
  expect(spaced(swedish)).toEqual({
    kind: "text",
    language: "sv",
    text: "Hej Ada, 400,00 kr till North Sole ska betalas fredag 4 december. Grace, Kindline",
    overdue: null,
  });
  const english = await insertReply(agent, { id, conversationId, language: "en" });
  expect(spaced(english)).toMatchObject({
    language: "en",
    text: "Hi Ada, SEK 400.00 to North Sole is due on Friday 4 December. Grace, Kindline",
  });
  expect(await getReply(agent, id)).toMatchObject({ uses: 2 });
});

test("what is overdue is not the next payment, and the agent is told of it", async () => {
  const { lead, agent, customer, conversationId } = await talking("en-GB");
  const { id: merchantId } = await createMerchant("North Sole");
  await createPlan(customer, { merchantId, at: new Date("2026-11-21T10:00:00Z") });
  const { id } = await kept(lead, { shortcut: "overdue", texts: asked });
  const overdue = { merchant: "North Sole", amount: { minor: 40_000, currency: "SEK" } };
  expect(spaced(await insertReply(agent, { id, conversationId }))).toMatchObject({
    text: "Hi Ada, SEK 400.00 to North Sole is due on Monday 21 December. Grace, Kindline",
    overdue: { ...overdue, dueOn: "2026-11-21" },
  });
  const { id: other } = await kept(lead, { shortcut: "no-payment" });
  expect(await insertReply(agent, { id: other, conversationId })).toMatchObject({ overdue: null });
});

test("where all that is owed is overdue there is no next payment to name", async () => {
  const { lead, agent, customer, conversationId } = await talking("en-GB");
  await createPlan(customer, {
    terms: { kind: "pay_in_30" },
    at: new Date("2026-10-01T10:00:00Z"),
  });
  const { id } = await kept(lead, { shortcut: "all-overdue", texts: asked });
  expect(await insertReply(agent, { id, conversationId })).toEqual({
    kind: "missing",
    variables: ["amount", "merchant", "due"],
  });
});

test("a variable without a value stops it, and so does a language that it does not have", async () => {
  const { lead, agent, conversationId } = await talking("de-AT");
  const { id } = await kept(lead, { shortcut: "stop", texts: asked });
  expect(await insertReply(agent, { id, conversationId })).toEqual({
    kind: "languages",
    asked: "de",
    languages: ["en", "sv"],
  });
  expect(await insertReply(agent, { id, conversationId, language: "en" })).toEqual({
    kind: "missing",
    variables: ["amount", "merchant", "due"],
  });
  expect(await getReply(agent, id)).toMatchObject({ uses: 0 });
});

test("the most used come first, in the customer's language where they have it", async () => {
  const { lead, agent, conversationId } = await talking("sv-SE");
  const { id: quiet } = await kept(lead, { title: "A", shortcut: "quiet", texts: { en: "Hi" } });
  const { id: busy } = await kept(lead, { title: "B", shortcut: "busy" });
  const { id: gone } = await kept(lead, { title: "C", shortcut: "gone" });
  await kept(await createAgent(), { shortcut: "foreign", isShared: false });
  await archiveReply(lead, gone);
  await insertReply(agent, { id: busy, conversationId });
  const offers = await offerReplies(agent, conversationId);
  const ours = offers.filter(({ id }) => [quiet, busy, gone].includes(id));
  expect(ours).toMatchObject([
    { id: busy, language: "sv", text: "Hej Ada!" },
    { id: quiet, language: "en" },
  ]);
  expect(offers.map(({ shortcut }) => shortcut)).not.toContain("foreign");
});

test("before it is inserted it is shown filled in, and each agent reads its title in their language", async () => {
  const { lead, conversationId } = await talking("sv-SE");
  const german = await createAgent("agent", { locale: "de-AT" });
  const titles = { de: "Nächste Zahlung" };
  const { id } = await kept(lead, { title: "Next", titles, shortcut: "shown", texts: asked });
  const offers = await offerReplies(german, conversationId);
  expect(offers.find((offer) => offer.id === id)).toMatchObject({
    title: "Nächste Zahlung",
    text: "Hej Ada, {{amount}} till {{merchant}} ska betalas {{due}}. Grace, Kindline",
  });
  expect(await getReply(lead, id)).toMatchObject({ title: "Next", ownTitle: "Next", titles });
});

test("uses are counted once each, also of many at once, and forgotten after 30 days", async () => {
  const { lead, agent, conversationId } = await talking("en-GB");
  const { id } = await kept(lead, { shortcut: "many" });
  await Promise.all(Array.from({ length: 5 }, () => insertReply(agent, { id, conversationId })));
  expect(await getReply(agent, id)).toMatchObject({ uses: 5 });
  setTime("2026-12-24T23:59:00Z");
  expect(await getReply(agent, id)).toMatchObject({ uses: 5 });
  setTime("2026-12-25T00:01:00Z");
  expect(await getReply(agent, id)).toMatchObject({ uses: 0 });
  await insertReply(agent, { id, conversationId });
  expect(await db.savedReplyUse.count({ where: { replyId: id } })).toBe(1);
});

test("a colleague's own and what is archived is not inserted, and no customer inserts any", async () => {
  const { lead, agent, customer, conversationId } = await talking("en-GB");
  const { id: own } = await kept(lead, { shortcut: "own", isShared: false });
  const { id: archived } = await kept(lead, { shortcut: "archived" });
  await archiveReply(lead, archived);
  await expect(insertReply(agent, { id: own, conversationId })).rejects.toThrow(NotFound);
  await expect(insertReply(agent, { id: archived, conversationId })).rejects.toMatchObject({
    reason: "desk.replyGone",
  });
  await expect(insertReply(customer, { id: archived, conversationId })).rejects.toThrow(Forbidden);
  await expect(offerReplies(customer, conversationId)).rejects.toThrow(Forbidden);
});
