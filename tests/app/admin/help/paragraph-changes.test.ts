import { expect, test } from "vitest";
import { changesOf, stretchesOf } from "#app/admin/help/_articles/paragraph-changes.ts";

const kinds = (before: string, after: string) =>
  changesOf(before, after).map((parts) => parts.map(({ kind }) => kind).join(" "));

test("paragraphs that stay are the same, and one in the place of another is compared by its words", () => {
  const before = "Intro.\n\nA fee of 5 euros.\n\nEnd.";
  const after = "Intro.\n\nA fee of 2 euros.\n\nEnd.";
  expect(kinds(before, after)).toEqual(["same", "same removed added same", "same"]);
});

const said = (before: string, after: string) =>
  changesOf(before, after).map((parts) => parts.map(({ kind, text }) => `${kind}: ${text}`));

test("changes that are hardly apart are read as one, what was removed before what was added", () => {
  const before = "You pay a late fee of five euros after two weeks, and we tell you before.";
  const after = "You pay no late charge of two euros after two weeks, and we tell you before.";
  expect(said(before, after)).toEqual([
    [
      "same: You pay ",
      "removed: a late fee of five",
      "added: no late charge of two",
      "same:  euros after two weeks, and we tell you before.",
    ],
  ]);
});

test("a paragraph that was written anew is so as a whole, and nothing of either is lost", () => {
  const [before, after] = [
    "We charge a fee of 5 euros.",
    "Nobody ever pays for a reminder of ours.",
  ];
  expect(said(before, after)).toEqual([[`removed: ${before}`, `added: ${after}`]]);
  const pairs = [
    ["A b c d e f g h i j k.", "A b x d e f g y i j k."],
    ["- One\n- Two\n- Three", "- One\n- 2\n- Three"],
    ["One two three four", "Zero one two three four five"],
  ] as const;
  for (const [from, to] of pairs) {
    const [parts = []] = changesOf(from, to);
    const without = (kind: string) =>
      parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join("");
    expect([without("added"), without("removed")]).toEqual([from, to]);
  }
});

test("what is new or gone is so as a whole", () => {
  expect(kinds("One.", "One.\n\nTwo.")).toEqual(["same", "added"]);
  expect(kinds("One.\n\nTwo.", "One.")).toEqual(["same", "removed"]);
  expect(kinds("", "One.")).toEqual(["added"]);
  expect(kinds("One.", "One.")).toEqual(["same"]);
});

test("what stays in one piece is folded, but for the paragraph before a change", () => {
  const same = ["A", "B", "C", "D", "E"];
  const before = [...same, "Old.", ...same].join("\n\n");
  const after = [...same, "New.", ...same].join("\n\n");
  const folded = stretchesOf(changesOf(before, after));
  expect(folded.map(({ isSame, paragraphs }) => [isSame, paragraphs.length])).toEqual([
    [true, 4],
    [false, 1],
    [false, 1],
    [true, 5],
  ]);
  expect(stretchesOf(changesOf("A\n\nB", "A\n\nC")).every(({ isSame }) => !isSame)).toBe(true);
});

const words = (from: number) =>
  Array.from({ length: 4000 }, (_, at) => (from + at * 7919).toString(36)).join(" ");

test("texts that have nothing in common are compared in bounded time", () => {
  const begun = performance.now();
  const text = changesOf(words(1), words(999_983));
  expect(text.length).toBeGreaterThan(0);
  expect(performance.now() - begun).toBeLessThan(5000);
});
