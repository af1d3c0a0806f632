import { expect, test } from "vitest";
import { namedIn } from "#server/assistant/embedded/named.ts";

const plans = [
  { merchant: "North Sole", title: "Harbour leather boots" },
  { merchant: "North Sole", title: "Beach sandals" },
  { merchant: "Fjord & Fell", title: "Enamel camping mugs, set of 4, Wool hiking socks, 3 pairs" },
];
const titlesIn = (words: string) => namedIn(plans, words, "en").map(({ title }) => title);

test.each([
  ["pay the socks", /socks/],
  ["move the mugs", /mugs/],
  ["what is left on the sandals", /sandals/],
  ["and the boots?", /boots/],
])("%s names one plan", (words, title) => {
  const titles = titlesIn(words);
  expect(titles).toHaveLength(1);
  expect(titles[0]).toMatch(title);
});

test("shoes are boots and sandals alike, and no other word names one", () => {
  expect(titlesIn("the shoes")).toHaveLength(2);
  for (const words of ["pay what I owe", "set up autopay", "how do I pay by card"])
    expect(titlesIn(words)).toEqual([]);
});
