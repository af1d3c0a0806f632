import { expect, test } from "vitest";
import { endingOf } from "#app/_account/ending.ts";

const HALF_AN_HOUR = 1800;

test("while the end is far nothing is said, and the next look is two minutes before it", () => {
  const ending = endingOf({ idleSeconds: HALF_AN_HOUR, lifetimeSeconds: 40_000 });
  expect(ending).toEqual({ kind: "far", lookInSeconds: HALF_AN_HOUR - 120 });
});

test("two minutes before it ends for want of anything done, the person is asked", () => {
  expect(endingOf({ idleSeconds: 120, lifetimeSeconds: 40_000 })).toEqual({
    kind: "idle",
    seconds: 120,
  });
  expect(endingOf({ idleSeconds: 121, lifetimeSeconds: 40_000 }).kind).toBe("far");
});

test("two minutes before the longest time is over the person is told that nothing prolongs it", () => {
  expect(endingOf({ idleSeconds: HALF_AN_HOUR, lifetimeSeconds: 90 })).toEqual({
    kind: "absolute",
    seconds: 90,
  });
  expect(endingOf({ idleSeconds: 60, lifetimeSeconds: 60 }).kind).toBe("absolute");
});
