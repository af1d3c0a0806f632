import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Block,
  closeMarks,
  type Inline,
  parseMarkdown,
  parsePlain,
  safeHref,
  spokenText,
  teaserText,
} from "#server/platform/format/markdown.ts";

const inlinesOf = (blocks: Block[]): Inline[] =>
  blocks.flatMap((block) => (block.kind === "list" ? block.entries : block.lines)).flat();
const linksIn = (text: string) =>
  inlinesOf(parseMarkdown(text)).filter(({ kind }) => kind === "link");

test("paragraphs, lists and emphasis are what a message can have", () => {
  expect(parseMarkdown("Pay **now**:\n\n- one\n- *two*\n\n3. three")).toEqual([
    {
      kind: "paragraph",
      lines: [
        [
          { kind: "text", text: "Pay " },
          { kind: "strong", children: [{ kind: "text", text: "now" }] },
          { kind: "text", text: ":" },
        ],
      ],
    },
    {
      kind: "list",
      start: null,
      entries: [
        [{ kind: "text", text: "one" }],
        [{ kind: "emphasis", children: [{ kind: "text", text: "two" }] }],
      ],
    },
    { kind: "list", start: 3, entries: [[{ kind: "text", text: "three" }]] },
  ]);
});

test("an image is its words, in every way of writing one", () => {
  for (const text of [
    "![plan](https://evil.test/p.png)",
    "![plan][1]",
    "![plan](//evil.test/p)",
    "![plan](data:image/svg+xml,x)",
  ]) {
    expect(inlinesOf(parseMarkdown(text))).toEqual([{ kind: "text", text: "plan" }]);
  }
});

test("what is no address of a page is no link", () => {
  const targets = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.test",
    "/\\evil.test",
    "https://bank.test@evil.test/",
    "https://user:pass@evil.test",
    "/api/auth/signout",
    "/help/../api",
    "file:///etc/passwd",
  ];
  for (const target of targets) expect([target, linksIn(`[pay](${target})`)]).toEqual([target, []]);
  for (const own of [
    "/help/late-fees",
    "/hardship",
    "/cases",
    "/spending",
    "/plans/01a2-7/report",
  ]) {
    expect(safeHref(own)).toBe(own);
  }
});

test("a bare address is a link without the punctuation of its sentence", () => {
  expect(linksIn("See https://example.com/a?b=c.")).toEqual([
    { kind: "link", text: "https://example.com/a?b=c", href: "https://example.com/a?b=c" },
  ]);
});

test("what people write is shown as they wrote it", () => {
  expect(parsePlain("**not bold**\n- no list")).toEqual([
    {
      kind: "paragraph",
      lines: [[{ kind: "text", text: "**not bold**" }], [{ kind: "text", text: "- no list" }]],
    },
  ]);
});

test("no text makes a node that is not on the list, and none loses its words", () => {
  const kinds = new Set(["text", "strong", "emphasis", "code", "link"]);
  const piece = fc.constantFrom(
    "<script>",
    "<img src=x onerror=y>",
    "**",
    "*",
    "`",
    "[",
    "](",
    ")",
    "![",
    "https://x.y",
    "\n",
    "- ",
    "1. ",
    "a",
    " ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const inlines = inlinesOf(parseMarkdown(pieces.join("")));
      expect(inlines.every(({ kind }) => kinds.has(kind))).toBe(true);
      if (pieces.includes("<script>") && !pieces.includes("](")) {
        expect(spokenText(pieces.join(""))).toContain("<script>");
      }
    }),
  );
});

test("hostile lengths take no time", () => {
  const began = performance.now();
  for (const mark of ["[", "**", "*", "![", "`", "https://", "[a](", "\n- "])
    parseMarkdown(mark.repeat(4000));
  expect(performance.now() - began).toBeLessThan(2000);
});

test("while an answer grows its open marks are shown closed", () => {
  expect(closeMarks("You can **pay")).toBe("You can **pay**");
  expect(closeMarks("You can **")).toBe("You can ");
  expect(closeMarks("See [our he")).toBe("See our he");
  expect(closeMarks("See [our help](https://exa")).toBe("See our help");
  expect(closeMarks("A **whole** one")).toBe("A **whole** one");
});

test("what is read aloud has no marks in it", () => {
  expect(spokenText("**Lampa**: see [the plan](/plans/1) `now`")).toBe("Lampa: see the plan now");
});

test("a teaser is the words alone, in one line", () => {
  expect(teaserText("## Your plans\n\n**Lampa**: see [the plan](/plans/1) `now`\nand *pay*")).toBe(
    "Your plans Lampa: see the plan now and pay",
  );
  expect(teaserText("You have:\n\n- **Lampa**, 20 kr\n- Nord, 30 kr\n\nDone.")).toBe(
    "You have: Lampa, 20 kr · Nord, 30 kr Done.",
  );
});
