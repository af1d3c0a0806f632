import { expect, test } from "vitest";
import { wholeSentences } from "#app/_chat/state/sentences.ts";
import { moneyText } from "#server/platform/format/money.ts";

/** Reads a text that grows by a few letters at a time, as a screen reader would hear it. */
function read(text: string, locale = "en", step = 3) {
  const heard: string[] = [];
  let to = 0;
  for (let end = step; end < text.length + step; end += step) {
    const next = wholeSentences(text.slice(0, end), to, locale, end >= text.length);
    heard.push(...next.sentences);
    to = next.to;
  }
  return heard;
}

test("a growing answer is read by whole sentences, each once", () => {
  const text = "Your next payment is due soon. It is 49.90 euros. Do you want to pay it now?";
  const sentences = [
    "Your next payment is due soon.",
    "It is 49.90 euros.",
    "Do you want to pay it now?",
  ];
  for (const step of [1, 2, 7, 200]) expect(read(text, "en", step)).toEqual(sentences);
});

test("an amount is not torn at its point", () => {
  const half = wholeSentences("You owe 1.", 0, "en");
  expect(half.sentences).toEqual([]);
  expect(wholeSentences("You owe 1.250,00 euros. ", 0, "de").sentences).toEqual([
    "You owe 1.250,00 euros.",
  ]);
});

test("the number of a list stays with what it numbers", () => {
  expect(read("1. Open the plan.\n2. Choose pay now.\n")).toEqual([
    "1. Open the plan.",
    "2. Choose pay now.",
  ]);
});

test("Arabic and Swedish sentences end where they end", () => {
  expect(read("دفعتك القادمة غدًا. هل تريد الدفع الآن؟ نعم.", "ar")).toHaveLength(3);
  expect(read("Nästa betalning är i morgon. Vill du betala nu?", "sv")).toHaveLength(2);
});

test("lines that end without a full stop are read when the next one begins", () => {
  const heard = wholeSentences("Your plans:\nLampa\nNorth", 0, "en");
  expect(heard.sentences).toEqual(["Your plans:", "Lampa"]);
});

test("the heading of a list is read with its first line, however it grows", () => {
  const text = "2 payments are overdue:\n- £62.66 to North Sole\n- £20.00 to Fjord\n\nPay now?";
  for (const step of [1, 4, 200]) {
    expect(read(text, "en", step)).toEqual([
      "2 payments are overdue:\n- £62.66 to North Sole",
      "- £20.00 to Fjord",
      "Pay now?",
    ]);
  }
});

test.each([
  ["en", "That is 12.50 kr. incl. fees, e.g. for the boots. Is it right?", 2],
  ["de", "Das sind 12,50 €, z. B. für die Schuhe, bzw. für Nr. 5. Passt das?", 2],
  ["sv", "Det är 12,50 kr, t.ex. för skorna, dvs. ca 5 kr i veckan. Stämmer det?", 2],
  ["ar", "المبلغ ١٢٫٥٠ ر.س. في ٣ ديسمبر. هل هذا صحيح؟", 2],
  ["ar", "تستحق ٤٩٫٩٠ د.إ. اليوم، ص.ب. ١٢. هل تدفعها الآن؟", 2],
])("in %s abbreviations tear no sentence: %s", (locale, text, count) => {
  const heard = read(text, locale, 1);
  expect(heard).toHaveLength(count);
  expect(heard.join(" ")).toBe(text);
});

test("an answer that got shorter is not read twice", () => {
  expect(wholeSentences("Short.", 40, "en", true)).toEqual({ sentences: [], to: 40 });
});

const AROUND = {
  "en-GB": ["You pay", "on the day. Is that right?"],
  de: ["Sie zahlen", "An diesem Tag. Stimmt das?"],
  sv: ["Du betalar", "den dagen. Stämmer det?"],
  ar: ["تدفع مبلغ", "في ذلك اليوم. هل هذا صحيح؟"],
} as const;

test.each(Object.entries(AROUND))(
  "in %s no amount of any currency is cut, however it grows",
  (locale, [before, after]) => {
    for (const currency of Intl.supportedValuesOf("currency")) {
      for (const minor of [123_450, -300]) {
        const amount = moneyText({ minor, currency }, locale);
        const heard = read(`${before} ${amount} ${after}`, locale, 1);
        expect(heard.join(" "), currency).toBe(`${before} ${amount} ${after}`);
        expect(heard[0], currency).toContain(amount);
        expect(heard.at(-1), currency).not.toContain(amount);
      }
    }
  },
);

test("Arabic amounts in the region's own figures stay whole, also at the end of a sentence", () => {
  const amount = moneyText({ minor: 123_456, currency: "AED" }, "ar-EG");
  expect(amount).toContain("٫");
  expect(read(`المبلغ ${amount}. هل تدفعه الآن؟ نعم.`, "ar-EG", 1)).toEqual([
    `المبلغ ${amount}.`,
    "هل تدفعه الآن؟",
    "نعم.",
  ]);
});

test("a German date is read whole", () => {
  expect(read("Die Rate ist am 3. Dezember fällig. Passt das?", "de", 1)).toEqual([
    "Die Rate ist am 3. Dezember fällig.",
    "Passt das?",
  ]);
});

test("a short last word does not hold back what follows it", () => {
  expect(read("Vill du betala nu. Eller sen.", "sv", 1)).toEqual([
    "Vill du betala nu.",
    "Eller sen.",
  ]);
});
