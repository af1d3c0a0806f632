import { expect, test } from "vitest";
import { heardAround } from "#server/desk/policy.ts";

const noon = new Date("2026-11-23T12:00:00Z");

test("heard means in the last 45 seconds, by a clock that is about right", () => {
  const { gte, lte } = heardAround(noon);
  expect(gte).toEqual(new Date("2026-11-23T11:59:15Z"));
  expect(lte).toEqual(new Date("2026-11-23T12:00:45Z"));
});
