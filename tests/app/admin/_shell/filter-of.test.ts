import { expect, test } from "vitest";
import { filterOf } from "#app/admin/_shell/filter-of.ts";
import { staffFilter } from "#server/staff/schema.ts";

test("what the address asks for is the filter, and what was left empty is not asked for", () => {
  expect(filterOf(staffFilter, { query: " nils ", as: "agent", state: "" })).toEqual({
    query: "nils",
    as: "agent",
  });
});

test("an address that nobody could have chosen filters nothing", () => {
  for (const asked of [
    { as: "customer" },
    { state: ["active", "invited"] },
    { query: "\u0000" },
    { query: "nils", unknown: "x" },
  ])
    expect(filterOf(staffFilter, asked)).toEqual({});
});
