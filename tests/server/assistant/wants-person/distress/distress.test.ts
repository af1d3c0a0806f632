import { describe, expect, test } from "vitest";
import { distress } from "#server/assistant/wants-person/distress/distress.ts";

const said = {
  crisis: [
    "I can't go on, I want to die",
    "honestly everyone would be better off without me",
    "Ich will nicht mehr leben",
    "jag vill inte leva längre",
    "أفكر في الانتحار",
  ],
  bereavement: [
    "My husband passed away last week, what happens with his plan?",
    "mum died in october",
    "Mein Vater ist verstorben",
    "Min fru gick bort i somras",
    "توفي والدي الشهر الماضي",
    "السلام عليكم ورحمة الله، توفي والدي رحمه الله",
  ],
  hardship: [
    "I lost my job and can't pay the next one",
    "we cannot afford this month",
    "Ich bin arbeitslos geworden",
    "ich kann diesen Monat nicht zahlen",
    "har blivit av med jobbet",
    "jag kan inte betala den här månaden",
    "فقدت عملي ولا أستطيع الدفع",
    "ما اقدر ادفع هالشهر",
  ],
  anger: [
    "This is the third time I write, it is outrageous",
    "you are thieves",
    "WHERE IS MY MONEY NOW PLEASE ANSWER!!",
    "Das ist eine Frechheit",
    "Det här är helt oacceptabelt",
    "هذه مهزلة، أنتم نصابون",
  ],
};

describe.each(Object.entries(said))("%s", (kind, messages) => {
  test.each(messages)("is heard in “%s”", (message) => {
    expect(distress(message)).toBe(kind);
  });
});

test("the heaviest of several is the one that counts", () => {
  expect(distress("My wife died and I can't pay, this is outrageous")).toBe("bereavement");
});

test.each([
  "When is my next payment?",
  "The phone died after two days, can I return it?",
  "How do I pay early?",
  "OK THANKS",
  "the zipper broke",
  "Wann ist meine nächste Rate fällig?",
  "Telefonen dog efter en vecka, hur returnerar jag den?",
  "Hur betalar jag tidigare?",
  "متى موعد الدفعة القادمة؟",
  "كيف أدفع مبكرا؟",
  "السلام عليكم ورحمة الله وبركاته، متى موعد الدفعة القادمة؟",
])("“%s” weighs on nobody", (message) => {
  expect(distress(message)).toBeNull();
});
