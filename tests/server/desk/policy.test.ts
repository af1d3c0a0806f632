import { expect, test } from "vitest";
import { assistantMayAnswer, isOnline } from "#server/desk/policy.ts";

const open = { agentId: null, closedAt: null };
const noon = new Date("2026-11-23T12:00:00Z");
const before = (seconds: number) => new Date(+noon - seconds * 1000);

test("the assistant answers while nobody has been asked for and nobody is there", () => {
  expect(assistantMayAnswer(open, null)).toBe(true);
  expect(assistantMayAnswer(open, { id: "waiting" })).toBe(false);
  expect(assistantMayAnswer({ ...open, agentId: "grace" }, null)).toBe(false);
  expect(assistantMayAnswer({ ...open, closedAt: noon }, null)).toBe(false);
});

test("online means: said so, and heard in the last 45 seconds", () => {
  expect(isOnline({ availableAt: before(600), seenAt: before(45) }, noon)).toBe(true);
  expect(isOnline({ availableAt: before(600), seenAt: before(46) }, noon)).toBe(false);
  expect(isOnline({ availableAt: null, seenAt: noon }, noon)).toBe(false);
  expect(isOnline(null, noon)).toBe(false);
});
