import { describe, expect, test } from "vitest";
import { chat } from "#tests/support/embedded-chat.ts";
import { facts } from "#tests/support/assistant-facts.ts";

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
    expect(both.tools).toEqual(expect.arrayContaining(["refundStatus", "searchHelp"]));
    expect((await say("I got my salary today. Can I pay everything early?")).tools).toEqual([
      "searchHelp",
    ]);
  });

  test("a greeting before a question is no question", async () => {
    const { answer, tools } = await chat()("Hi! Am I late with anything?");
    expect(tools).toEqual(["nextPayments"]);
    expect(answer).toContain("€89.00");
    expect(answer).not.toContain("Hello");
  });
});

describe("limits", () => {
  test("gibberish is asked about once; then a person is offered, and yes brings one", async () => {
    const say = chat();
    expect((await say("asdkjh qwlekj")).answer).toMatch(/another way/);
    expect((await say("zxcv bnm qwe")).answer).toMatch(/person/);
    const { tools } = await say("yes please");
    expect(tools).toEqual(["askForPerson"]);
  });

  test.each([
    ["en-GB", "what's the weather tomorrow"],
    ["de-DE", "wie wird das wetter morgen"],
    ["sv-SE", "vad blir det för väder imorgon"],
    ["ar", "ما حالة الطقس غدا"],
  ])("out of scope is said plainly, with a person offered: %s", async (locale, question) => {
    const { tools, answer } = await chat(locale)(question);
    expect(tools).toEqual([]);
    expect(answer).toMatch(/person|Menschen|medarbetare|موظف/);
  });

  test.each([
    ["en-GB", "are you human?", /I’m an AI assistant, not a person/],
    ["de-DE", "Bist du ein Mensch?", /Ich bin ein KI-Assistent, kein Mensch/],
    ["sv-SE", "Är du en människa?", /Jag är en AI-assistent, inte en människa/],
    ["ar", "هل أنت إنسان؟", /الذكاء الاصطناعي، ولست إنسانًا/],
  ])("asked in %s, it says that it is an AI", async (locale, question, expected) => {
    expect((await chat(locale)(question)).answer).toMatch(expected);
  });

  test("asking for a person brings one, and no question comes back", async () => {
    const { tools, answer } = await chat()("I want to talk to a human");
    expect(tools).toEqual(["askForPerson"]);
    expect(answer).not.toContain("?");
  });

  test("trouble with money gets kind words, the help page and a person", async () => {
    const { tools, answer } = await chat()("I lost my job and can't pay");
    expect(tools).toEqual(expect.arrayContaining(["searchHelp", "askForPerson"]));
    expect(answer).toMatch(/Thank you for telling us/);
    expect(answer).toMatch(/asked a person/);
  });
});

test("grief is met with kind words and a person, never with a balance", async () => {
  const { tools, answer } = await chat()(
    "my husband died last week and there is a plan in his name",
  );
  expect(tools).toEqual(["askForPerson"]);
  expect(answer).toMatch(/sorry for your loss/);
  expect(answer).not.toContain("€");
});

describe("help", () => {
  test("advice is the article's own, and names its version", async () => {
    const { answer, sources } = await chat()("how do I pay early?");
    expect(answer).toContain("Paying early costs nothing.");
    expect(sources).toEqual(["pay-early@3"]);
  });

  test("where no article fits, it says so and cites none", async () => {
    const { answer, sources } = await chat("en-GB", { searchHelp: { passages: [] } })(
      "how do I pay early?",
    );
    expect(answer).toMatch(/couldn’t find anything/);
    expect(sources).toEqual([]);
  });
});

test("an open return, a refund and every plan are told from the facts", async () => {
  const say = chat();
  expect((await say("what is the status of my return?")).answer).toContain("16 November");
  expect((await say("where is my refund?")).answer).toContain("€10.00 of it comes off your plan");
  expect((await say("how much do I owe in total?")).answer).toContain("€784.95");
  expect((await say("what's due in december?")).answer.match(/^- /gm)).toHaveLength(2);
});

test("who has nothing to pay reads that", async () => {
  const say = chat("en-GB", {
    listPlans: { plans: [] },
    nextPayments: { ...facts.nextPayments, payments: [], totals: [] },
    refundStatus: { refunds: [] },
  });
  expect((await say("when is my next payment?")).answer).toBe("You have nothing left to pay.");
  expect((await say("show all my plans")).answer).toBe("You have no plans with us yet.");
  expect((await say("where is my refund?")).answer).toMatch(/can’t see a refund yet/);
});

describe("a person beside the answer", () => {
  test.each([
    ["en-GB", "how much do I owe?", "why?", "Shall I ask a person to join?"],
    ["de-DE", "Wie viel schulde ich insgesamt?", "warum?", "Soll ich einen Menschen dazuholen?"],
  ])("the first time it does not understand it offers a person: %s", async (locale, ...said) => {
    const [first, unclear, offer] = said;
    const say = chat(locale);
    await say(first);
    expect((await say(unclear)).answer).toContain(offer);
  });

  test("it never offers a person in the same answer in which it has asked for one", async () => {
    const say = chat("en-GB", { searchHelp: { passages: [] } });
    const { answer } = await say("I lost my job and can't pay, how do I get more time?");
    expect(answer).toContain("asked a person");
    expect(answer).not.toContain("Shall I ask a person to join?");
  });

  test("while a person is on the way it goes on answering and offers no other", async () => {
    const say = chat("en-GB", {}, "on the way");
    expect((await say("When is my next payment?")).answer).toContain("€32.25");
    const { answer, tools } = await say("how do I change my card?");
    expect(tools).not.toContain("askForPerson");
    expect(answer).not.toContain("Shall I ask a person to join?");
    await say("how much do I owe?");
    expect((await say("why?")).answer).toContain("A person is on the way");
  });

  test("who is in danger is told so kindly, and that a person has been asked", async () => {
    const { answer } = await chat("en-GB", {}, "on the way")("i dont want to live anymore");
    expect(answer).toMatch(/You matter more than any payment.*asked a person/s);
  });
});

describe("the language of an answer", () => {
  test.each([
    ["sv-SE", "¿Cuándo tengo que pagar la próxima cuota de mis zapatos?"],
    ["sv-SE", "Quand est-ce que je dois payer la prochaine échéance ?"],
    ["de-DE", "Kiedy muszę zapłacić następną ratę za buty?"],
    ["ar", "Quando devo pagare la prossima rata delle scarpe?"],
  ])(
    "a question in a language we do not write is answered in English, with a person: %s, %s",
    async (locale, text) => {
      const { answer, tools } = await chat(locale)(text);
      expect(tools).toEqual([]);
      expect(answer).toContain("I can write in English, German, Swedish and Arabic.");
      expect(answer).toContain("Shall I ask a person to join?");
    },
  );

  test("a yes in the customer's own language accepts the person", async () => {
    const say = chat("sv-SE");
    await say("¿Cuándo tengo que pagar la próxima cuota de mis zapatos?");
    expect((await say("sí, por favor")).tools).toEqual(["askForPerson"]);
  });

  test.each([
    ["sv-SE", "How can I pay everything early?", "en"],
    ["en-GB", "Wie kann ich alles früher bezahlen?", "de"],
    ["de-DE", "Hur kan jag betala allt i förtid?", "sv"],
    ["sv-SE", "كيف أدفع كل شيء مبكرا؟", "ar"],
  ])(
    "the help is searched in the language of the question: %s, %s",
    async (locale, text, language) => {
      const { calls } = await chat(locale)(text);
      expect(calls).toContainEqual({
        name: "searchHelp",
        input: { query: expect.any(String), language },
      });
    },
  );
});
