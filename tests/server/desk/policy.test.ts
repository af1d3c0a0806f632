import { expect, test } from "vitest";
import { assistantMayAnswer, heardAround } from "#server/desk/policy.ts";

const open = { agentId: null, closedAt: null };
const noon = new Date("2026-11-23T12:00:00Z");

test("the assistant answers while nobody has been asked for and nobody is there", () => {
  expect(assistantMayAnswer(open, null)).toBe(true);
  expect(assistantMayAnswer(open, { id: "waiting" })).toBe(false);
  expect(assistantMayAnswer({ ...open, agentId: "grace" }, null)).toBe(false);
  expect(assistantMayAnswer({ ...open, closedAt: noon }, null)).toBe(false);
});

test("heard means in the last 45 seconds, by a clock that is about right", () => {
  const { gte, lte } = heardAround(noon);
  expect(gte).toEqual(new Date("2026-11-23T11:59:15Z"));
  expect(lte).toEqual(new Date("2026-11-23T12:00:45Z"));
});
