import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { cardsOf, nothingTold, type Told } from "#server/assistant/cards.ts";
import { contents } from "#server/conversations/schema.ts";
import { sendMessage } from "#server/conversations/send.ts";
import { facts } from "#tests/support/assistant-facts.ts";
import { answersIn, ask, patience } from "#tests/support/assistant.ts";
import { answerTo } from "#tests/support/embedded-answer.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";
import { createMerchant, createPlan } from "#tests/support/plans.ts";

const plans = facts.listPlans.plans.map(({ planId, merchant, title }) =>
  samplePlan({ id: planId, merchant, title }),
);
const told = (given: Partial<Told>): Told => ({ ...nothingTold(), plans, ...given });
const { payments } = facts.nextPayments;

test("one payment is told of: its card has the facts, and not the words", () => {
  const text =
    "Your next payment is €32.25 to Løpe & Co for Trail running shoes, due on 28 November.";
  expect(cardsOf(text, told({ payments }))).toEqual([
    expect.objectContaining({
      kind: "payment",
      planId: "p2",
      amount: { minor: 3225, currency: "EUR" },
      dueOn: "2026-11-28",
      state: "due_soon",
    }),
  ]);
});

test("two are two cards, and more are a list, which has none", () => {
  const line = (index: number) => {
    const one = payments[index];
    return one ? `${one.due.text}: ${one.amount.text} to ${one.merchant}` : "";
  };
  const two = cardsOf(`${line(0)} and ${line(1)}`, told({ payments }));
  expect(two.map(({ planId }) => planId)).toEqual(["p3", "p2"]);
  expect(cardsOf(`${line(0)} ${line(1)} ${line(2)}`, told({ payments }))).toEqual([]);
});

test("what is due today is told by that word, and not where another day of the plan is named", () => {
  const today = "2026-11-28";
  const now = cardsOf("€32.25 to Løpe & Co is due today.", told({ payments, today }));
  expect(now).toMatchObject([{ planId: "p2", dueOn: today }]);
  const later = cardsOf("€32.25 to Løpe & Co on 12 December.", told({ payments, today }));
  expect(later).toMatchObject([{ planId: "p2", dueOn: "2026-12-12" }]);
});

test("of one plan there is one card: the refund says more than the plan", () => {
  const text = "A refund of €25.00 from Løpe & Co: €96.75 left of €129.00.";
  const cards = cardsOf(
    text,
    told({ refunds: facts.refundStatus.refunds, planFacts: facts.listPlans.plans }),
  );
  expect(cards).toEqual([expect.objectContaining({ kind: "refund", state: "sent" })]);
});

test("a case leads to its own page, and what is on hold is not to be paid", () => {
  const text = "Your return of Floor lamp to Lumen Studio, €89.00, is open. Due on 15 November.";
  const cases = facts.returnStatus.returns;
  expect(cardsOf(text, told({ cases, payments }))).toEqual([
    expect.objectContaining({ kind: "case", caseId: "c1", state: "shop" }),
  ]);
  const held = payments.slice(0, 1).map((one) => ({ ...one, state: "on_hold" as const }));
  expect(cardsOf(text, told({ payments: held }))).toEqual([
    expect.objectContaining({ kind: "plan", state: "on_hold" }),
  ]);
});

test("what the words do not name has no card, nor has what no tool told", () => {
  expect(cardsOf("You can pay at any time.", told({ payments }))).toEqual([]);
  expect(cardsOf("€32.25 to Løpe & Co on 28 November", told({}))).toEqual([]);
});

async function oweing(locale = "en-GB") {
  const customer = await createCustomer({ locale });
  const { id: merchantId } = await createMerchant("North Sole");
  const { id: planId } = await createPlan(customer, { merchantId, at: new Date() });
  return { customer, planId };
}

test.each([
  ["en-GB", "When is my next payment?"],
  ["de-DE", "Wann ist meine nächste Zahlung?"],
  ["sv-SE", "När är min nästa betalning?"],
  ["ar", "متى دفعتي القادمة؟"],
])("in %s the embedded model's answer brings the card of that payment", async (locale, words) => {
  const { customer, planId } = await oweing(locale);
  const { cards } = await answerTo(customer, words);
  expect(cards).toEqual([expect.objectContaining({ kind: "payment", planId })]);
});

test(
  "they are kept with the answer, and none stands beneath words that weigh",
  patience,
  async () => {
    const { customer, planId } = await oweing();
    const { conversationId } = await ask(customer);
    await expect
      .poll(() => answersIn(conversationId), { timeout: 20_000 })
      .toMatchObject([{ content: { cards: [{ kind: "payment", planId }] } }]);

    const heavy = "My husband died last week. When is my next payment?";
    await sendMessage(customer, { clientKey: randomUUID(), text: heavy });
    await expect.poll(() => answersIn(conversationId), { timeout: 20_000 }).toHaveLength(2);
    const [, comforted] = await answersIn(conversationId);
    expect(comforted?.content).not.toHaveProperty("cards");
  },
);

test("more than two are refused on the way in", () => {
  const one = {
    kind: "refund",
    planId: randomUUID(),
    merchant: "North Sole",
    title: "Boots",
    look: { picture: null, logo: null, colour: null },
    amount: { minor: 1, currency: "GBP" },
    state: "sent",
  };
  expect(contents.message.safeParse({ text: "x", cards: [one, one] }).success).toBe(true);
  expect(contents.message.safeParse({ text: "x", cards: [one, one, one] }).success).toBe(false);
});
