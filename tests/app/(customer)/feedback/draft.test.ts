import { expect, test } from "vitest";
import { chosenIn, stored } from "#app/(customer)/feedback/_feedback/draft.ts";

const nothing = { kind: null, planId: "", mayWrite: true };

test("what was chosen is there again after a reload, but no plan that is gone", () => {
  const chosen = { kind: "idea" as const, planId: "one", mayWrite: false };
  expect(chosenIn(stored(chosen), ["one", "two"])).toEqual(chosen);
  expect(chosenIn(stored(chosen), ["two"])).toEqual({ ...chosen, planId: "" });
});

test.each([null, "", "no JSON", "null", "7", '{"kind":"theft","planId":7,"mayWrite":"no"}'])(
  "what cannot be read is nothing: %s",
  (kept) => expect(chosenIn(kept, ["one"])).toEqual(nothing),
);
