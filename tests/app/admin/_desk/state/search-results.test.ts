import { expect, test } from "vitest";
import type { ConversationView } from "#server/conversations/schema.ts";
import { foundIn, matches, updateFound } from "#app/admin/_desk/state/search-results.ts";
import { conversation } from "#tests/support/frames.ts";

const one = (id: string, rest: Partial<ConversationView> = {}) => conversation({ id, ...rest });

const results = {
  pages: [
    { conversations: [one("a"), one("b")], nextCursor: "next" },
    { conversations: [one("c")], nextCursor: null },
  ],
  pageParams: [null, "next"],
};

const changed = (...views: ConversationView[]) => new Map(views.map((view) => [view.id, view]));

test("what was found is shown as it stands now, where it was", () => {
  const closed = one("b", { status: "closed", preview: "Thank you" });
  const after = updateFound(results, changed(closed, one("z")));
  expect(foundIn(after)).toEqual([one("a"), closed, one("c")]);
  expect(after.pages[0]?.nextCursor).toBe("next");
});

test("news of others draws nothing anew", () => {
  expect(updateFound(results, changed(one("z")))).toBe(results);
});

test("who comes now fits when every word is in their name or their last words", () => {
  const view = one("z", {
    customer: { name: "Astrid Lindqvist", timeZone: "UTC" },
    preview: "The lamp is broken",
  });
  expect(["astrid", "LAMP", "lindqvist  lamp"].map((query) => matches(query, view))).toEqual([
    true,
    true,
    true,
  ]);
  expect(matches("astrid sofa", view)).toBe(false);
});
