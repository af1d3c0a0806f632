import { expect, test } from "vitest";
import { DEFAULT_ASSISTANT_CAPS, liftedCaps } from "#server/assistant/policy.ts";

test("a cap that is changed to nothing is none, and one that never was is not asked about again", () => {
  const caps = {
    ...DEFAULT_ASSISTANT_CAPS,
    portalDollars: 0,
    customerCents: 0,
    portalThousands: 1,
  };
  expect(liftedCaps(["portalDollars", "portalThousands"], caps)).toEqual(["portalDollars"]);
  expect(liftedCaps([], caps)).toEqual([]);
});
