import { describe, expect, test } from "vitest";
import { chat } from "#tests/support/embedded-chat.ts";

describe("follow-ups", () => {
  test.each([
    ["en-GB", "When is my next payment?", "and the one after that?", "and then?"],
    ["de-DE", "Wann ist meine nächste Rate?", "und danach?", "und die nächste?"],
    ["sv-SE", "När är min nästa betalning?", "och nästa?", "och sen?"],
    ["ar", "متى الدفعة القادمة؟", "والتي بعدها؟", "وبعدها؟"],
  ])("in %s, “%s” leads to the next and the one after", async (locale, first, second, third) => {
    const say = chat(locale);
    expect((await say(first)).answer).toContain("€32.25");
    const after = await say(second);
    expect(after.answer).toContain("€74.90");
    expect(after.answer).toContain("1 December");
    expect((await say(third)).answer).toContain("12 December");
  });

  test("another thing can be asked about in two words", async () => {
    const say = chat();
    await say("How many payments are left on the sofa?");
    const { answer, calls } = await say("what about the shoes?");
    expect(calls).toContainEqual({
      name: "getPlan",
      input: { about: "Løpe & Co Trail running shoes" },
    });
    expect(answer).toContain("Trail running shoes");
    expect(answer).toContain("26 December");
    expect(answer).not.toContain("sofa");
  });

  test("“which card?” means the plan that was spoken of", async () => {
    const say = chat();
    await say("How many payments are left on the shoes?");
    expect((await say("which card?")).answer).toContain("Mastercard ···· 5100");
  });

  test("the last payment is the last of the list", async () => {
    const say = chat();
    await say("when is my next payment?");
    expect((await say("and the last one?")).answer).toContain("1 January");
  });

  test.each([
    ["en-GB", "what's due in december?", "and in january?"],
    ["sv-SE", "vad ska jag betala i december?", "och i januari?"],
  ])("another month can be asked about in two words: %s", async (locale, first, second) => {
    const say = chat(locale);
    expect((await say(first)).answer).toContain("12 December");
    const { answer } = await say(second);
    expect(answer).toContain("1 January");
    expect(answer).not.toContain("December");
  });

  test("a no to the offer of a person looks nothing up and asks nothing more", async () => {
    const say = chat();
    await say("how do I pay early?");
    const { tools, answer } = await say("no thanks");
    expect(tools).toEqual([]);
    expect(answer).not.toContain("?");
  });

  test("“why?” with no rule behind it is not guessed at", async () => {
    const say = chat();
    await say("how much do I owe?");
    const { tools, answer } = await say("why?");
    expect(tools).toEqual([]);
    expect(answer).toMatch(/don’t want to guess/);
  });
});

describe("several questions at once", () => {
  test.each([
    ["en-GB", "What's my next payment and where is my refund?"],
    ["de-DE", "Wann ist meine nächste Rate und wo ist meine Erstattung?"],
    ["sv-SE", "När är nästa betalning och var är min återbetalning?"],
    ["ar", "متى الدفعة القادمة وأين مبلغ الاسترداد؟"],
  ])("both are looked up and answered: %s “%s”", async (locale, question) => {
    const { tools, answer } = await chat(locale)(question);
    expect(tools).toEqual(expect.arrayContaining(["nextPayments", "refundStatus"]));
    expect(answer).toContain("€32.25");
    expect(answer).toContain("€25.00");
  });

  test("what follows a question counts, what leads to it does not", async () => {
    const say = chat();
    const both = await say("Is my refund there yet? and can i move the date of the lamp payment");
    expect(both.tools).toEqual(expect.arrayContaining(["refundStatus", "proposeMove"]));
    // Everything can be paid: how that works is told, and the sum is put before them.
    expect((await say("I got my salary today. Can I pay everything early?")).tools).toEqual([
      "listPlans",
      "searchHelp",
      "proposePayment",
    ]);
  });

  test("a greeting before a question is no question", async () => {
    const { answer, tools } = await chat()("Hi! Am I late with anything?");
    expect(tools).toEqual(["nextPayments"]);
    expect(answer).toContain("€89.00");
    expect(answer).not.toContain("Hello");
  });
});
