import { expect, test } from "vitest";
import { inParts } from "#app/admin/callbacks/_calls/parts.ts";
import { isLate } from "#server/callbacks/policy.ts";
import type { CallView } from "#server/callbacks/schema.ts";

const NOW = new Date("2026-11-23T12:00:00Z");

const call = (id: string, state: CallView["state"], startsAt: string) =>
  ({ id, state, startsAt }) as CallView;

test("what is overdue comes first, then what is to be done today, what is done last", () => {
  const calls = [
    call("overdue", "ahead", "2026-11-22T20:00:00.000Z"),
    call("done", "kept", "2026-11-23T09:00:00.000Z"),
    call("on the phone", "calling", "2026-11-23T11:00:00.000Z"),
    call("tonight", "ahead", "2026-11-23T22:30:00.000Z"),
    call("tomorrow", "ahead", "2026-11-24T09:00:00.000Z"),
  ];
  const names = (zone: string) =>
    inParts(calls, NOW, zone).map(([part, shown]) => [part, shown.map(({ id }) => id)]);
  expect(names("UTC")).toEqual([
    ["late", ["overdue"]],
    ["today", ["on the phone", "tonight"]],
    ["later", ["tomorrow"]],
    ["done", ["done"]],
  ]);
  // Half past ten at night in London is tomorrow in Helsinki.
  expect(names("Europe/Helsinki")[2]).toEqual(["later", ["tonight", "tomorrow"]]);
  expect(inParts([], NOW, "UTC")).toEqual([]);
});

test("late is what should have begun and has not", () => {
  expect(isLate(call("a", "ahead", "2026-11-23T11:59:00.000Z"), NOW)).toBe(true);
  expect(isLate(call("a", "calling", "2026-11-23T11:59:00.000Z"), NOW)).toBe(false);
  expect(isLate(call("a", "ahead", "2026-11-23T12:01:00.000Z"), NOW)).toBe(false);
});
