import { expect, test } from "vitest";
import { alternativesIn } from "#app/_callbacks/alternatives.ts";

const refused = (values: object) => ({ data: { reason: "callbacks.slotGone", values } });

test("a refusal that names other times gives them, any other none", () => {
  const times = ["2026-11-23T12:00:00.000Z", "2026-11-23T12:15:00.000Z"];
  expect(alternativesIn(refused({ alternatives: times }))).toEqual(times);
  for (const other of [refused({ alternatives: [] }), refused({}), new Error("offline"), null])
    expect(alternativesIn(other)).toEqual([]);
});
