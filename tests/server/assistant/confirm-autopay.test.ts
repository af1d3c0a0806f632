import { beforeEach, expect, test } from "vitest";
import { confirmAutopay } from "#server/assistant/confirm-autopay.ts";
import { append } from "#server/conversations/log.ts";
import { openPlanNews } from "#server/desk/plan-news.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { getPlan } from "#server/plans/plan.ts";
import { choose } from "#tests/support/autopay.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { addCard, payingCustomer } from "#tests/support/paying-customer.ts";
import { payAll } from "#tests/support/plans.ts";

let paying: Awaited<ReturnType<typeof payingCustomer>>;
let conversationId: string;

beforeEach(async () => {
  openPlanNews();
  paying = await payingCustomer();
  ({ id: conversationId } = await createConversation(paying.customer));
});

/** The card that says: take it from this card. */
async function propose(isOn = true) {
  const { customer, plan, methodId } = paying;
  const { autopay } = await getPlan(customer, plan.id);
  const { seq } = await append({
    conversationId,
    kind: "message",
    author: "assistant",
    content: {
      text: "Shall I?",
      autopay: {
        planId: plan.id,
        merchant: "North Sole",
        title: "Harbour leather boots",
        isOn,
        methodId,
        method: "Visa ···· 4242",
        was: { isOn: autopay.isOn, methodId: autopay.methodId },
      },
    },
  });
  return { conversationId, seq };
}

const confirm = (place: { conversationId: string; seq: number }, methodId = paying.methodId) =>
  confirmAutopay(paying.customer, { ...place, methodId });

const told = () => db.event.count({ where: { conversationId, kind: "autopay_set" } });

const isOn = async () => (await getPlan(paying.customer, paying.plan.id)).autopay.isOn;

test("a card that is confirmed in two tabs at once, and again, is set, told and mailed once", async () => {
  const place = await propose();
  const [first, second] = await Promise.all([confirm(place), confirm(place)]);
  expect(first.autopay).toMatchObject({ isOn: true, method: "Visa ···· 4242" });
  expect(second.autopay).toEqual(first.autopay);
  await confirm(place);
  expect(await told()).toBe(1);
  expect(await mailsTo(paying.customer)).toHaveLength(1);
});

test("another card of theirs can be chosen on it, and somebody else's cannot", async () => {
  const place = await propose();
  const other = await addCard(paying.customer, "1881");
  const { methodId: foreign } = await payingCustomer();
  await expect(confirm(place, foreign)).rejects.toThrow("plans.methodGone");
  expect((await confirm(place, other)).autopay).toMatchObject({ isOn: true, methodId: other });
});

test("what the plan's page has set since stands, and the older card is refused in words", async () => {
  const place = await propose();
  const other = await addCard(paying.customer, "1881");
  await choose(paying, other);
  await expect(confirm(place)).rejects.toThrow(new Conflict("plans.autopayChanged"));
  expect((await getPlan(paying.customer, paying.plan.id)).autopay.methodId).toBe(other);
});

test("set by the card and set back on the page, it is not set by the same card once more", async () => {
  const place = await propose();
  await confirm(place);
  await choose(paying, paying.methodId, false);
  await expect(confirm(place)).rejects.toThrow("plans.autopayChanged");
  expect(await isOn()).toBe(false);
});

test("at the very moment of the page's own switch one of both is refused, and nothing is half", async () => {
  const place = await propose();
  const other = await addCard(paying.customer, "1881");
  const [card, page] = await Promise.allSettled([confirm(place), choose(paying, other)]);
  expect(page.status).toBe("fulfilled");
  const { autopay } = await getPlan(paying.customer, paying.plan.id);
  expect(autopay).toMatchObject({ isOn: true, methodId: other });
  expect(await told()).toBe(card.status === "fulfilled" ? 2 : 1);
});

test("the rules of the page hold at the moment it is confirmed", async () => {
  const place = await propose();
  const old = await addCard(paying.customer, "1881", "2026-01-31");
  await expect(confirm(place, old)).rejects.toThrow("plans.methodExpired");
  await expect(confirmAutopay(paying.customer, { ...place, methodId: null })).rejects.toThrow(
    "plans.methodGone",
  );
  await payAll(paying.plan);
  await expect(confirm(place)).rejects.toThrow("plans.nothingOwed");
});

test("after ten minutes it is asked again", async () => {
  const place = await propose();
  setTime(new Date(Date.now() + 10.1 * 60_000).toISOString());
  await expect(confirm(place)).rejects.toThrow("plans.autopayOld");
  expect(await isOn()).toBe(false);
});

test("for a stranger there is no such card, staff cannot confirm it, and other words are none", async () => {
  const place = await propose();
  const { methodId } = paying;
  for (const viewer of [await createCustomer(), await createAgent()]) {
    await expect(confirmAutopay(viewer, { ...place, methodId })).rejects.toThrow(NotFound);
  }
  const said = { kind: "message", author: "assistant", content: { text: "Hello" } } as const;
  const { seq } = await append({ conversationId, ...said });
  await expect(confirm({ conversationId, seq })).rejects.toThrow(NotFound);
  expect(await isOn()).toBe(false);
});

test("of two cards for one plan only the newer one can be confirmed", async () => {
  const older = await propose();
  const newer = await propose();
  await expect(confirm(older)).rejects.toThrow("plans.cardReplaced");
  expect((await confirm(newer)).autopay.isOn).toBe(true);
});

test("turned off, everything is paid by hand from then on", async () => {
  await choose(paying, paying.methodId);
  expect((await confirm(await propose(false))).autopay.isOn).toBe(false);
});
