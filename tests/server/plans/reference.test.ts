import { expect, test } from "vitest";
import { referenceOf } from "#server/plans/receipt.ts";

test.each([
  ["019ac8f2-0000-7000-8000-000000000000", "0000-0000"],
  ["019ac8f2-0000-7000-8000-00ffffffffff", "ZZZZ-ZZZZ"],
  ["019ac8f2-0000-7000-8000-000000000020", "0000-0010"],
])("of %s the reference is %s", (id, reference) => {
  expect(referenceOf(id)).toBe(reference);
});

test("has no letter that is taken for another one", () => {
  for (let index = 0; index < 200; index += 1) {
    expect(referenceOf(crypto.randomUUID())).toMatch(
      /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/,
    );
  }
});
