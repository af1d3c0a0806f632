import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { OtherLines, toldIn } from "#server/imports/cells.ts";
import { faultIn } from "#server/imports/columns.ts";
import { headingOf } from "#server/imports/heading.ts";
import { kinds, layoutOf } from "#server/imports/kinds.ts";
import { readRows, type Rows, Unreadable } from "#server/imports/read.ts";
import { templateOf } from "#server/imports/template.ts";
import { IMPORT_KINDS } from "#server/imports/schema.ts";

const folder = mkdtempSync(join(tmpdir(), "kindline-reading-"));
afterAll(() => rmSync(folder, { recursive: true }));

const isMore = (first: string[], next: string[]) => first[0] === next[0];

async function readAll(text: string, from = { bytes: 0, line: 0 }) {
  const path = join(folder, "some.csv");
  writeFileSync(path, text);
  const all: Rows[] = [];
  for await (const rows of readRows({ path, delimiter: ",", from, isMore })) all.push(rows);
  return all;
}

test("lines of one thing come together, with the number of the first, whatever is in quotes", async () => {
  const text = 'a,1\r\na,"two\nlines"\r\n\r\nb,"1,5 ""big"""\r\nc,ö';
  const all = await readAll(text);
  expect(all.map(({ line, rows }) => [line, rows])).toEqual([
    [
      1,
      [
        ["a", "1"],
        ["a", "two\nlines"],
      ],
    ],
    [5, [["b", '1,5 "big"']]],
    [6, [["c", "ö"]]],
  ]);
  const [, second, third] = all;
  expect(await readAll(text, second?.end)).toEqual([third]);
  expect(third?.end.bytes).toBe(Buffer.byteLength(text));
});

test("a quote that is never closed is said, and not kept in memory", async () => {
  await expect(readAll(`a,"${"x".repeat(1_000_000)}`)).rejects.toThrow(Unreadable);
});

test("the first line says what stands between the cells, with a mark or without", () => {
  expect(headingOf("\u{feff}a;b,c;d\r\n1;2;3", true)).toEqual({
    names: ["a", "b,c", "d"],
    delimiter: ";",
    bytes: 3 + 9,
  });
  expect(headingOf('"a", b', true)).toMatchObject({ names: ["a", "b"], delimiter: "," });
  expect(headingOf("x".repeat(70_000), false)).toBeNull();
  expect(headingOf("\n", true)).toBeNull();
});

test("columns that nobody knows, that are there twice or missing, are named", () => {
  const { columns } = kinds.merchants;
  expect(faultIn(["website", "name", "reference"], columns)).toBeNull();
  expect(faultIn(["reference", "nmae", "name"], columns)).toEqual({ unknown: ["nmae"] });
  expect(faultIn(["reference", "name", "name"], columns)).toEqual({ twice: ["name"] });
  expect(faultIn(["reference", "name"], columns)).toEqual({ missing: ["website"] });
});

const told = (kind: keyof typeof kinds, headings: string[], lines: string[][]) =>
  toldIn(lines, layoutOf(kinds[kind], headings).columns);

test("cells become what the feed is told: numbers, words, lists, and nothing where nothing stands", () => {
  const headings = [
    "reference",
    "totalMinor",
    "items.title",
    "plan.autopay",
    "plan.instalments.dueOn",
  ];
  expect(
    told("purchases", headings, [
      ["o-1", "12000", "Shoes", "TRUE", "2026-11-23"],
      ["o-1", "", "", "", " 2026-12-23 "],
    ]),
  ).toEqual({
    reference: "o-1",
    totalMinor: 12_000,
    items: [{ title: "Shoes" }],
    plan: { autopay: true, instalments: [{ dueOn: "2026-11-23" }, { dueOn: "2026-12-23" }] },
  });
  expect(told("payments", ["amountMinor"], [["1.50"]])).toEqual({ amountMinor: "1.50" });
  const twoTotals = [
    ["o-1", "1"],
    ["o-1", "2"],
  ];
  expect(() => told("purchases", ["reference", "totalMinor"], twoTotals)).toThrow(OtherLines);
});

test.each(IMPORT_KINDS)("the example of %s has all its columns, and no other", (kind) => {
  const heading = headingOf(templateOf(kind), true);
  expect(heading?.names).toEqual(kinds[kind].columns.map(({ name }) => name));
});
