import { expect, test } from "vitest";
import { type Decided, standingOf } from "#server/knowledge/standing.ts";
import { trendOf } from "#server/knowledge/trend.ts";

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const answered: Decided = { id: "a", outcome: "answered", decidedAt: day(2) };
const dismissed: Decided = { id: "b", outcome: "dismissed", decidedAt: day(3) };

const standing = (...decisions: (Decided | null)[]) =>
  standingOf(decisions.map((decision) => ({ decision })));

test("what nobody has decided on is open", () => {
  expect(standing(null, null)).toEqual({ state: "open", decision: null, undecided: 2 });
});

test("what was answered is done, until the same is asked again: then it is open, and says so", () => {
  expect(standing(answered, answered)).toMatchObject({ state: "answered", undecided: 0 });
  expect(standing(answered, answered, null)).toEqual({
    state: "open",
    decision: answered,
    undecided: 1,
  });
});

test("what is no gap stays none, however often it is asked", () => {
  expect(standing(dismissed, null, null)).toMatchObject({ state: "dismissed", undecided: 2 });
});

test("the last decision counts, and of two in the same moment always the same", () => {
  const again: Decided = { id: "c", outcome: "answered", decidedAt: day(4) };
  expect(standing(dismissed, again)).toMatchObject({ state: "answered", decision: again });
  const together: Decided = { ...dismissed, decidedAt: answered.decidedAt };
  expect(standing(answered, together).decision).toEqual(standing(together, answered).decision);
});

test("the trend counts whole weeks back from now; what is older is not in it", () => {
  const asked = [day(1), day(8), day(15), day(22), day(23), day(29), day(29)];
  expect(trendOf(asked, day(29))).toEqual([1, 1, 1, 3]);
  expect(trendOf([day(30)], day(29))).toEqual([0, 0, 0, 1]);
});
