import { expect, test } from "vitest";
import { statementCsv } from "#server/documents/statement-csv.ts";
import { movement, ownerIn, statementWith } from "#tests/support/statements.ts";

const linesOf = (csv: string) =>
  csv
    .replace(/^\ufeff/, "")
    .trimEnd()
    .split("\r\n");

test("it is UTF-8 with its mark, and its columns are the same in every language", () => {
  const [english, german] = ["en-GB", "de"].map((locale) =>
    statementCsv(ownerIn(locale), statementWith([movement()])),
  );
  expect(english?.startsWith("\ufeff")).toBe(true);
  const [columns] = linesOf(english ?? "");
  expect(columns).toBe(
    '"date","kind","description","merchant","order","plan","reference","currency","amount","change","balance"',
  );
  expect(linesOf(german ?? "")[0]).toBe(columns);
  expect(german).toContain("Zahlung an North Sole mit Visa ···· 4242, Referenz 7F3K-92QD");
});

test("amounts are decimals with a sign and a point, whatever the currency's digits", () => {
  const yen = movement({ amountMinor: 1250, changeMinor: -1250, balanceMinor: 0 });
  const [, opening, paid, closing] = linesOf(
    statementCsv(ownerIn("de"), statementWith([yen], "JPY")),
  );
  expect(opening).toMatch(/^"2026-01-01","opening_balance",.*,"JPY",,,5000$/);
  expect(paid).toMatch(/,"JPY",1250,-1250,0$/);
  expect(closing).toMatch(/^"2026-03-31","closing_balance",.*,"JPY",,,0$/);
  const pounds = statementCsv(ownerIn("en-GB"), statementWith([movement()]));
  expect(linesOf(pounds)[2]).toMatch(/,"GBP",12\.50,-12\.50,37\.50$/);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "Shop;=1+1", "two\n=1"])(
  "a shop called %j is no formula",
  (merchant) => {
    const csv = statementCsv(ownerIn("en-GB"), statementWith([movement({ merchant })]));
    const starts = csv.split(/","|[;\r\n\t]/).map((cell) => cell.slice(0, 1));
    expect(starts.filter((start) => /[=+\-@＝]/u.test(start))).toEqual([]);
  },
);

test("quotes and line breaks stay within their cell", () => {
  const merchant = 'The "Big"\r\nShop, Ltd';
  const csv = statementCsv(ownerIn("en-GB"), statementWith([movement({ merchant })]));
  expect(csv).toContain('"The ""Big""\r\nShop, Ltd"');
});
