import { expect, test } from "vitest";
import { deadlineFor, isOverdue, priorityFor } from "#server/desk/deadline.ts";

const noon = new Date("2026-11-23T12:00:00Z");

test("ten minutes are promised while somebody is at the desk, a day while nobody is", () => {
  expect(deadlineFor(noon, true).toISOString()).toBe("2026-11-23T12:10:00.000Z");
  expect(deadlineFor(noon, false).toISOString()).toBe("2026-11-24T12:00:00.000Z");
});

test("a promise is broken from its deadline on, not before", () => {
  const deadlineAt = deadlineFor(noon, true);
  expect(isOverdue({ deadlineAt }, new Date("2026-11-23T12:09:59.999Z"))).toBe(false);
  expect(isOverdue({ deadlineAt }, deadlineAt)).toBe(true);
});

test("whoever was let down waits before whoever was not, and distress before an ordinary question", () => {
  const distressed = priorityFor("distress");
  expect(distressed).toBeGreaterThan(priorityFor("button"));
  expect(priorityFor("agent_away")).toBeGreaterThan(distressed);
  expect(priorityFor("breach", priorityFor("agent_away"))).toBeGreaterThan(
    priorityFor("agent_away"),
  );
  expect(priorityFor("breach", distressed)).toBeGreaterThan(priorityFor("breach"));
});
