import { expect, test } from "vitest";
import { draftOf, stored, withEdits } from "#app/admin/_debrief/draft.ts";
import type { Pain } from "#server/themes/pains.ts";

const heard = (seq: number) => ({
  conversationId: "c1",
  seq,
  customer: "Maja",
  excerpt: "The page jumps",
  topic: null,
  marked: null,
});

const pain = (evidence = [heard(1), heard(2)]): Pain => ({
  area: "app",
  topic: null,
  themeId: null,
  conversations: 2,
  evidence,
});

test("what was changed is there again, without what customers said, also once more was heard", () => {
  const draft = draftOf(pain(), "The app", []);
  const changed = {
    ...draft,
    text: "Pages jump",
    evidence: draft.evidence.with(1, { ...heard(2), isUsed: false }),
  };
  const kept = stored([changed]);
  expect(kept).not.toContain("The page jumps");
  const later = draftOf(pain([heard(1), heard(2), heard(3)]), "The app", []);
  const found = withEdits(later, kept, []);
  expect(found.text).toBe("Pages jump");
  expect(found.evidence.map(({ isUsed }) => isUsed)).toEqual([true, false, true]);
});

test("what is kept of another shift, or cannot be read, changes nothing", () => {
  const draft = draftOf(pain(), "The app", []);
  expect(withEdits(draft, null, [])).toEqual(draft);
  expect(withEdits(draft, "not it", [])).toEqual(draft);
});

test("a theme that is there no longer is not chosen", () => {
  const draft = draftOf(pain(), "The app", []);
  const kept = stored([{ ...draft, themeId: "gone" }]);
  expect(withEdits(draft, kept, [{ id: "other" }]).themeId).toBeNull();
});
