import { expect, test } from "vitest";
import { statementPdf } from "#server/documents/statement-pdf.ts";
import type { Movement } from "#server/documents/schema.ts";
import { readPdf, rolesWithContent, writePdf } from "#tests/support/pdf.ts";
import { movement, ownerIn, statementWith } from "#tests/support/statements.ts";

const written = async (locale: string, movements: Movement[], name?: string) =>
  readPdf(await writePdf(statementPdf(ownerIn(locale, name), statementWith(movements))));

test("a reader finds its title, its language, its headings and the rows of its tables", async () => {
  const file = await written("en-GB", [movement(), movement({ kind: "refund_to_plan" })]);
  expect(file).toMatchObject({ title: "Statement", language: "en-GB", isTagged: true });
  expect(file.roles.filter((role) => role === "H1")).toHaveLength(1);
  expect(file.roles.filter((role) => role === "H2")).toHaveLength(1);
  expect(file.roles.filter((role) => role === "Table")).toHaveLength(3);
  expect(file.roles).toEqual(expect.arrayContaining(["Document", "P", "TR", "TH", "TD"]));
  expect(file.text).toContain("Payment to North Sole with Visa ···· 4242");
  expect(file.text).toContain("-£12.50");
  expect(file.text).toContain("British Pound (GBP)");
});

test.each([
  ["de", "Aufstellung", "Zahlung an North Sole"],
  ["sv", "Sammanställning", "Betalning till North Sole"],
])("it speaks its owner's language: %s", async (locale, title, payment) => {
  const file = await written(locale, [movement()]);
  expect(file).toMatchObject({ title, language: locale });
  expect(file.text).toContain(payment);
});

test("Arabic is read in the order in which it is said, with its numbers", async () => {
  const file = await written("ar", [movement()], "سلمى الأحمد");
  expect(file).toMatchObject({ title: "كشف حساب", language: "ar" });
  const words = file.text.replaceAll(/\s+/g, " ");
  expect(words).toContain("كشف حساب");
  expect(words).toContain("سلمى الأحمد");
  expect(words).toMatch(/دفعة ?إلى ?North Sole ?من ?Visa ···· 4242/);
  expect(words).toMatch(/2 ?مارس ?2026/);
  expect(words).toContain("12.50");
});

test("names in letters that few fonts have break nothing", async () => {
  const file = await written("en-GB", [movement({ merchant: "店 🛍 Łódź" })], "Łukasz Żółć");
  expect(file.text).toContain("Łukasz Żółć");
  expect(file.text).toContain("Łódź");
});

test("a word wider than its column and a name of many lines stay on their page", async () => {
  const merchant = `${"Donaudampfschifffahrtsgesellschaft".repeat(8)} ${"and sons ".repeat(300)}`;
  const file = await written("de", [movement({ merchant }), movement()]);
  expect(file.text.replaceAll(/\s+/g, "")).toContain("Donaudampfschifffahrtsgesellschaft");
  expect(file.text).toContain("7F3K-92QD");
});

test("a thousand movements are written in little time and memory, with a head on every page", async () => {
  const movements = Array.from({ length: 1000 }, (_, place) =>
    movement({ balanceMinor: 5000 - place }),
  );
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const bytes = await writePdf(statementPdf(ownerIn("en-GB"), statementWith(movements)));
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(bytes.length).toBeLessThan(2_000_000);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(300_000_000);

  const file = await readPdf(bytes);
  expect(file.pages.length).toBeGreaterThan(20);
  for (const { text } of file.pages.slice(1, -1)) {
    expect(text).toContain("Details");
    expect(text).toMatch(/Page \d+/);
  }
  // The head is read out once, whatever page one is on: only the first one is a row of the table.
  expect(file.roles.filter((role) => role === "TD").length).toBeGreaterThan(4000);
  const later = file.pages.slice(1).flatMap(({ tree }) => rolesWithContent(tree));
  expect(later).toContain("TD");
  expect(later).not.toContain("TH");
});

test("while one is written others have their turn", async () => {
  const movements = Array.from({ length: 400 }, () => movement());
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await writePdf(statementPdf(ownerIn("en-GB"), statementWith(movements)));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
});
