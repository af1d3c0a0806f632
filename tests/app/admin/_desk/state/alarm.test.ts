import { expect, test } from "vitest";
import { isAlarming } from "#app/admin/_desk/state/alarm.ts";

test("danger and threats alarm, and what weighs on somebody otherwise does not", () => {
  expect([isAlarming("crisis"), isAlarming("threat")]).toEqual([true, true]);
  expect([isAlarming("hardship"), isAlarming("bereavement"), isAlarming(null)]).not.toContain(true);
});
