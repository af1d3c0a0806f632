import { expect, test } from "vitest";
import { rarityOf } from "#server/assistant/rarity.ts";
import { ALIKE, groupsOf, mostTypical } from "#server/knowledge/cluster.ts";
import { vectorsOf } from "#server/knowledge/vectors.ts";

const questions = {
  en: [
    ["Can I pay with a gift card?", "do you take gift cards", "can i use my gift card"],
    ["Can I add my wife to my account?", "add a second person to my account please"],
    ["Do you have an app for iPhone", "is there an iphone app?"],
    ["Do I earn bonus points?", "how many bonus points do I get"],
    ["Can I get a loan for a car?", "do you give car loans"],
  ],
  de: [
    ["Kann ich mit einem Gutschein zahlen?", "Nehmt ihr Gutscheine", "Gutschein einlösen wie?"],
    ["Gibt es eine App fürs iPhone", "Habt ihr eine iPhone-App?"],
    ["Gibt es einen Rabatt für Studenten?", "Studentenrabatt?"],
    ["Kann ich mit meiner Frau zusammen zahlen?"],
  ],
  sv: [
    ["Kan jag betala med presentkort?", "tar ni presentkort"],
    ["Finns det en app till iPhone?", "har ni en iphone app"],
    ["Kan jag betala med swish?"],
  ],
  ar: [
    ["هل يمكنني الدفع ببطاقة هدية؟", "هل تقبلون بطاقة هدية"],
    ["هل لديكم تطبيق للآيفون؟", "أين أجد تطبيق الآيفون"],
    ["هل يمكنني الدفع بالتقسيط للسيارة؟"],
  ],
};

function grouped(texts: string[], language: string) {
  const rarity = rarityOf(language);
  const vectors = vectorsOf(texts, rarity ?? (() => 1));
  const groups = groupsOf(vectors, rarity ? ALIKE.known : ALIKE.unknown);
  return groups.map((places) => places.map((place) => texts[place]));
}

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
  expect(grouped(["", "", "Voinko maksaa lahjakortilla?", "Mistä löydän laskun?"], "fi")).toEqual([
    [""],
    [""],
    ["Voinko maksaa lahjakortilla?"],
    ["Mistä löydän laskun?"],
  ]);
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
  expect(mostTypical(vectorsOf(asked, rarityOf("en") ?? (() => 1)))).toBe(1);
});

const SYLLABLES = ["ka", "lo", "mi", "re", "tu", "zo", "pa", "ne"];
const wordOf = (number: number) =>
  Array.from(number.toString(8), (digit) => SYLLABLES[Number(digit)]).join("");

test("two thousand questions are grouped within a few seconds", () => {
  const asked = Array.from({ length: 2000 }, (_, index) => `Is there a ${wordOf(index * 97)}?`);
  const began = performance.now();
  expect(grouped(asked, "en").flat()).toHaveLength(2000);
  expect(performance.now() - began).toBeLessThan(5000);
});
