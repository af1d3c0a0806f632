import { expect, test } from "vitest";
import { readAll, readMarkdown } from "#server/articles/markdown-file.ts";

const TEXT = "# Late payments\n\nWe charge no fees.\n\n## When\n\n- At once";

const read = (name: string) => readMarkdown({ name, text: TEXT }, "sv");

test("the name is the address, and may say the language, or its folder does", () => {
  expect(read("Late Payments.md")).toMatchObject({ slug: "late-payments", language: "sv" });
  expect(read("late-payments.de.md")).toMatchObject({ slug: "late-payments", language: "de" });
  expect(read("help/ar/late-payments.md")).toMatchObject({ slug: "late-payments", language: "ar" });
  expect(read("late-payments.md")).toMatchObject({
    title: "Late payments",
    body: "We charge no fees.\n\n## When\n\n- At once",
    problem: null,
  });
});

test("byte order marks and Windows line ends are no part of it", () => {
  const text = `\uFEFF${TEXT.replaceAll("\n", "\r\n")}`;
  expect(readMarkdown({ name: "a.md", text }, "en")).toMatchObject({ problem: null });
});

test.each([
  ["not_markdown", "a.txt", TEXT],
  ["not_markdown", "a.markdown", TEXT],
  ["not_markdown", "a", TEXT],
  ["no_title", "a.md", "Late payments\n\nWords."],
  ["no_title", "a.md", "## Late payments\n\nWords."],
  ["title_too_long", "a.md", `# ${"x".repeat(121)}\n\nWords.`],
  ["no_text", "a.md", "# Late payments"],
  ["no_text", "a.md", "# Late payments\n\n## Only a heading"],
  ["text_too_long", "a.md", `# T\n\n${"x".repeat(20_001)}`],
  ["bad_name", "دفع.md", TEXT],
  ["bad_language", "late-payments.fr.md", TEXT],
  ["other_markup", "a.md", "# T\n\n### Deeper\n\nWords."],
  ["other_markup", "a.md", "# T\n\n| a | b |"],
  ["other_markup", "a.md", "# T\n\n> quoted"],
  ["other_markup", "a.md", "# T\n\n![picture](x.png)"],
  ["other_markup", "a.md", "# T\n\n<script>alert(1)</script>"],
  ["other_markup", "a.md", "# T\n\n```\ncode\n```"],
])("%s: %s", (problem, name, text) => {
  expect(readMarkdown({ name, text }, "en").problem).toBe(problem);
});

test("of two under one address in one language the second one is too many", () => {
  const files = ["a.md", "a.md", "a.de.md"].map((name) => ({ name, text: TEXT }));
  expect(readAll(files, "en").map(({ problem }) => problem)).toEqual([null, "twice", null]);
});

test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])(
  "“%s” is a name like any other",
  (name) => {
    const [one] = readAll([{ name: `${name}.md`, text: TEXT }], "en");
    expect(one).toMatchObject({ problem: null, language: "en" });
  },
);
