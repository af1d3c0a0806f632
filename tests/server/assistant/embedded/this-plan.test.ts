import { expect, test } from "vitest";
import { chat } from "#tests/support/embedded-chat.ts";

const [SOFA, SHOES] = ["p1", "p2"];

test.each([
  ["en-GB", "When is my next payment, and how much is it?", /€32\.25/, /€74\.90/],
  ["de-DE", "Wann ist meine nächste Rate fällig?", /€32\.25/, /€74\.90/],
  ["sv-SE", "När är min nästa betalning?", /€32\.25/, /€74\.90/],
  ["ar", "متى دفعتي القادمة؟", /€32\.25/, /€74\.90/],
])(
  "in %s a question asked beside a plan is answered for that plan",
  async (locale, question, ofShoes, ofSofa) => {
    const beside = {
      shoes: await chat(locale)(question, SHOES),
      sofa: await chat(locale)(question, SOFA),
    };
    expect(beside.shoes.answer).toMatch(ofShoes);
    expect(beside.shoes.answer).not.toMatch(ofSofa);
    expect(beside.sofa.answer).toMatch(ofSofa);
    expect(beside.sofa.answer).not.toMatch(ofShoes);
  },
);

test("what is left is told of that plan alone, and the next short question is still about it", async () => {
  const say = chat();
  const left = await say("How much do I still owe?", SOFA);
  expect(left.answer).toContain("Three-seat sofa, oat");
  expect(left.answer).not.toContain("Floor lamp");
  expect((await say("And after that?", SOFA)).answer).not.toContain("Trail running shoes");
});

test("a plan that is named in the words is meant, whatever stands beside them", async () => {
  const { answer } = await chat()("When do I pay for the running shoes?", SOFA);
  expect(answer).toContain("€32.25");
  expect(answer).not.toContain("€74.90");
});

test("a plan with nothing left to pay is not answered with the payments of another", async () => {
  const { answer } = await chat()("When is my next payment?", "p-settled");
  expect(answer).toBe("You have nothing left to pay on this plan.");
});
