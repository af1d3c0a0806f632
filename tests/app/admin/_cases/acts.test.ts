import { expect, test } from "vitest";
import { actsOn } from "#app/admin/_cases/acts.ts";

const endedAt = "2026-11-20T10:00:00.000Z";

test("while it is open all can be done, at its end only what the rules still allow", () => {
  const open = { endedAt: null, reopenUntil: null };
  expect(actsOn(open)).toEqual(["ask", "passOn", "accept", "decline"]);
  expect(actsOn({ endedAt, reopenUntil: "2026-12-20" })).toEqual(["reopen"]);
  expect(actsOn({ endedAt, reopenUntil: null })).toEqual([]);
});
