import { expect, test } from "vitest";
import { anchorOf } from "#server/articles/policy.ts";

test("a passage stands at the same place wherever its words are, and at another once they change", () => {
  const passage = "We charge no late fees. لا رسوم. 🙂";
  expect(anchorOf(passage)).toBe(anchorOf(`${passage}`));
  expect(anchorOf(passage)).not.toBe(anchorOf(passage.replace("no", "No")));
  expect(anchorOf(passage)).toMatch(/^p[a-z0-9]{1,7}$/);
});
