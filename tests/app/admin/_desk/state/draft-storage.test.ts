import { expect, test } from "vitest";
import { draftKey, keysOfOthers } from "#app/admin/_desk/state/draft-storage.ts";

test("a draft belongs to one agent, one conversation, and reply or note", () => {
  const keys = [
    draftKey("mira", "a", "reply"),
    draftKey("mira", "a", "note"),
    draftKey("mira", "b", "reply"),
    draftKey("omar", "a", "reply"),
  ];
  expect(new Set(keys).size).toBe(4);
});

test("the next agent at a shared computer finds no drafts of a colleague", () => {
  const own = draftKey("mira", "a", "reply");
  const keys = [own, draftKey("omar", "a", "note"), "desk.seen.omar", "desk.sound", "locale"];
  expect(keysOfOthers(keys, "mira")).toEqual([draftKey("omar", "a", "note"), "desk.seen.omar"]);
});
