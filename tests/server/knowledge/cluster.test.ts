import { expect, test } from "vitest";
import { rarityOf } from "#server/assistant/rarity.ts";
import { groupsOf, mostTypical } from "#server/knowledge/cluster.ts";
import { vectorsOf } from "#server/knowledge/vectors.ts";

const questions = {
  en: [
    ["Can I pay with a gift card?", "do you take gift cards", "Is a giftcard accepted as payment?"],
    ["Can I add my wife to my account?", "add a second person to my account please"],
    ["Do you have an app for iPhone", "is there an iphone app?", "where can i download your app"],
    ["Do I earn bonus points?", "how many bonus points do I get"],
  ],
  de: [
    ["Kann ich mit einem Gutschein zahlen?", "Nehmt ihr Gutscheine", "Gutschein einlösen wie?"],
    ["Gibt es eine App fürs iPhone", "Habt ihr eine iPhone-App?"],
  ],
  sv: [
    ["Kan jag betala med presentkort?", "tar ni presentkort"],
    ["Finns det en app till iPhone?", "har ni en iphone app"],
  ],
  ar: [
    ["هل يمكنني الدفع ببطاقة هدية؟", "هل تقبلون بطاقات الهدايا"],
    ["هل لديكم تطبيق للآيفون؟", "أين أجد تطبيق الآيفون"],
  ],
};

const grouped = (texts: string[], language: string) =>
  groupsOf(vectorsOf(texts, rarityOf(language))).map((places) =>
    places.map((place) => texts[place]),
  );

test.each(Object.entries(questions))(
  "questions that ask the same are one group, in %s",
  (language, groups) => {
    expect(grouped(groups.flat(), language)).toEqual(groups);
  },
);

test("what only shares the words of every question is not the same", () => {
  const asked = ["How do I change my shoe size?", "How do I change my phone?", "How do I?"];
  expect(grouped(asked, "en")).toHaveLength(3);
});

test("a text without a word, and one in a language that we do not know, stand alone", () => {
  expect(grouped(["", "!!", "", "Voinko maksaa lahjakortilla?"], "fi")).toHaveLength(4);
});

test("the same questions make the same groups, however often they are asked", () => {
  const asked = questions.en.flat();
  const once = grouped(asked, "en");
  expect(grouped(asked, "en")).toEqual(once);
  expect(grouped([...asked, ...asked], "en")).toHaveLength(once.length);
});

test("the heading is what most of them ask, and not the longest story", () => {
  const asked = [
    "Hello, my name is Ada and last week in the shop I wondered about gift cards, can you help?",
    "Can I pay with a gift card?",
    "can i pay with gift card",
  ];
  expect(mostTypical(vectorsOf(asked, rarityOf("en")))).toBe(1);
});

test("a thousand different questions are grouped within two seconds", () => {
  const things = Array.from(
    { length: 1000 },
    (_, index) =>
      `Where do I find the ${index.toString(36)}${(index * 7919).toString(36)} of my order`,
  );
  const began = performance.now();
  groupsOf(vectorsOf(things, rarityOf("en")));
  expect(performance.now() - began).toBeLessThan(2000);
});
