import { expect, test } from "vitest";
import { envelopeLines } from "#server/platform/format/envelope.ts";

const at = (country: string, parts: { city: string; postcode: string; region?: string }) =>
  envelopeLines({ line: "1 Main", extra: null, region: null, country, ...parts });

test("the town stands as it is written in that country", () => {
  expect(at("SE", { postcode: "223 50", city: "Lund" })).toEqual(["1 Main", "223 50 Lund"]);
  expect(at("GB", { postcode: "BS1 4QA", city: "Bristol" })).toEqual([
    "1 Main",
    "Bristol",
    "BS1 4QA",
  ]);
  expect(at("US", { postcode: "10001", city: "New York", region: "NY" })).toEqual([
    "1 Main",
    "New York NY 10001",
  ]);
});

test("what is not known leaves no gap", () => {
  const none = { line: "1 Main", extra: null, postcode: null, region: null };
  expect(envelopeLines({ ...none, city: "Dubai", country: "AE" })).toEqual(["1 Main", "Dubai"]);
  expect(envelopeLines({ ...none, city: "Cork", country: "IE" })).toEqual(["1 Main", "Cork"]);
});
