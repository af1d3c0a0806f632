import { describe, expect, test } from "vitest";
import { payableIn } from "#server/assistant/embedded/paying.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { chat } from "#tests/support/embedded-chat.ts";

const proposed = async (text: string, locale: string) => {
  const { calls, answer } = await chat(locale)(text);
  return { input: calls.find(({ name }) => name === "proposePayment")?.input, answer };
};

describe.each([
  [
    "en-GB",
    "pay what I owe",
    "I want to pay now",
    "Please let me pay the overdue payment",
    "can I pay the next one now",
  ],
  [
    "de-DE",
    "Ich möchte jetzt bezahlen",
    "ich will zahlen was ich schulde",
    "überfälliges jetzt bezahlen",
    "wo kann ich die nächste Rate sofort bezahlen",
  ],
  [
    "sv-SE",
    "jag vill betala nu",
    "låt mig betala det jag är skyldig",
    "betala det som är försenat nu",
    "jag vill gärna betala nästa del nu",
  ],
  [
    "ar-EG",
    "أريد أن أدفع الآن",
    "أريد دفع ما علي",
    "أريد سداد المبلغ المتأخر",
    "كيف أدفع القسط القادم الآن",
  ],
])("in %s", (locale, ...wishes) => {
  test.each(wishes)("%s: what is owed is put before the customer", async (wish) => {
    const { input, answer } = await proposed(wish, locale);
    expect(input).toBeDefined();
    expect(answer).toContain("€89.00");
    expect(answer).toContain("Lumen Studio");
  });
});

test("a thing that is named is what is paid, to its end where they say so", async () => {
  expect((await proposed("can I pay the shoes early", "en-GB")).input).toEqual({
    what: "due",
    plans: ["p2"],
  });
  const shoes = await chat()("can I pay the shoes early");
  expect(shoes.sources).toEqual(["pay-early@3"]);
  expect(shoes.answer).toContain("Paying early costs nothing.");
  expect((await proposed("ich möchte das Sofa komplett bezahlen", "de-DE")).input).toEqual({
    what: "all",
    plans: ["p1"],
  });
});

test("beside a plan it is that plan", async () => {
  const { calls } = await chat()("I want to pay it now", "p1");
  expect(calls.at(-1)).toEqual({ name: "proposePayment", input: { what: "due", plans: ["p1"] } });
});

test.each([
  ["en-GB", "when do I have to pay"],
  ["en-GB", "how much is my next payment"],
  ["en-GB", "I already paid"],
  ["en-GB", "I already paid the lamp yesterday"],
  ["en-GB", "I can't pay"],
  ["en-GB", "I lost my job, how can I pay now"],
  ["en-GB", "Can I pay off a plan early?"],
  ["en-GB", "does paying early cost extra"],
  ["en-GB", "can I get a few more days to pay"],
  ["en-GB", "can I pay part of it now"],
  ["en-GB", "I want to pay ten pounds fifty towards the boots"],
  ["en-GB", "I want to pay 20 euros early"],
  ["en-GB", "let me pay £20 now"],
  ["de-DE", "Ich möchte 10,5 € anzahlen"],
  ["sv-SE", "jag vill betala 15 euro nu"],
  ["sv-SE", "jag vill betala 100:- nu"],
  ["en-GB", "why did my payment fail"],
  ["de-DE", "wann muss ich bezahlen"],
  ["de-DE", "ich habe schon bezahlt"],
  ["de-DE", "ich kann gerade nicht zahlen"],
  ["de-DE", "kostet es etwas, früher zu zahlen"],
  ["de-DE", "ist die Zahlung von gestern durchgegangen"],
  ["sv-SE", "när ska jag betala"],
  ["sv-SE", "jag har redan betalat"],
  ["sv-SE", "jag kan inte betala"],
  ["sv-SE", "kostar det något att betala tidigare"],
  ["ar-EG", "متى يجب أن أدفع"],
  ["ar-EG", "لقد دفعت بالفعل"],
  ["ar-EG", "لا أستطيع الدفع"],
  ["ar-EG", "هل هناك رسوم على الدفع المبكر"],
])("%s, %s: nothing is put before them", async (locale, text) => {
  expect((await proposed(text, locale)).input).toBeUndefined();
});

test.each([
  ["en-GB", "let me pay £20 now"],
  ["en-GB", "I want to pay 10.50 € towards it"],
  ["en-GB", "can I pay part of it now"],
  ["en-GB", "pay 20 quid please"],
  ["de-DE", "Ich möchte 10,5 € anzahlen"],
  ["de-DE", "Ich möchte 10.50 € anzahlen"],
  ["de-DE", "ich will 50 euro einzahlen"],
  ["de-DE", "kann ich einen Teil jetzt zahlen"],
  ["sv-SE", "jag vill betala in 100 kr"],
  ["sv-SE", "kan jag betala 10,50 kr nu"],
  ["sv-SE", "kan jag betala en del nu"],
  ["ar-EG", "أريد أن أدفع 10.5 يورو"],
  ["ar-EG", "أريد دفع مبلغ ٥٠ درهم"],
  ["ar-EG", "هل أدفع جزءا الآن"],
])("%s, %s: the page is named where they choose their sum", async (locale, text) => {
  const { answer, tools } = await chat(locale)(text);
  expect(tools).toEqual(["listPlans"]);
  expect(answer).toMatch(/\[.+\]\(\/plans\)/u);
});

test("of a plan they name, it is that plan's page", async () => {
  const { answer } = await chat("de-DE")("ich möchte 20 € für das Sofa zahlen");
  expect(answer).toContain("(/plans/p1)");
  expect((await chat()("can I pay £20 towards it", "p2")).answer).toContain("(/plans/p2)");
});

test.each([
  ["en-GB", "Can I pay everything at once?"],
  ["en-GB", "can i pay it all in one go"],
  ["de-DE", "Kann ich alles auf einmal bezahlen?"],
  ["de-DE", "kann ich alle raten auf einmal zahlen"],
  ["sv-SE", "Kan jag betala allt på en gång?"],
  ["sv-SE", "kan jag betala allt på samma gång"],
  ["ar-EG", "هل يمكنني دفع كل شيء دفعة واحدة؟"],
  ["ar-EG", "هل أدفع الكل مرة واحدة"],
])("%s, %s: all that is owed is put before them", async (locale, text) => {
  expect((await proposed(text, locale)).input).toEqual({ what: "all" });
});

test("where nothing is owed, or it is on its way, the answer says so", async () => {
  const nothing = { proposePayment: { proposal: null, reason: "nothing_owed" as const } };
  expect((await chat("en-GB", nothing)("pay now")).answer).toContain("nothing to pay");
  const underway = { proposePayment: { proposal: null, reason: "being_paid" as const } };
  expect((await chat("en-GB", underway)("pay now")).answer).toContain("already on its way");
});

test.each(["en-GB", "de-DE", "sv-SE", "ar-EG"])(
  "what an old card asks again is understood in %s",
  async (locale) => {
    const language = catalogueOf(locale);
    const words = translatorFor(language, "chat")("proposal.askWords", { merchants: "Nordhem" });
    expect((await proposed(words, locale)).input).toEqual({ what: "due", plans: ["p1"] });
  },
);

test("how much they mean is in their words", () => {
  expect(payableIn("pay everything that is overdue", "en")).toBe("overdue");
  expect(payableIn("pay off my plan", "en")).toBe("all");
  expect(payableIn("alles zahlen", "de")).toBe("all");
  expect(payableIn("betala resten", "sv")).toBe("all");
  expect(payableIn("أريد دفع المتأخرات", "ar")).toBe("overdue");
  expect(payableIn("pay now", "en")).toBe("due");
});

test("each part of a message is about what it names itself", async () => {
  const { input, answer } = await proposed(
    "pay the lamp off and tell me the balance of the shoes",
    "en-GB",
  );
  expect(input).toMatchObject({ plans: ["p3"] });
  expect(answer).toContain("Løpe & Co");
});
