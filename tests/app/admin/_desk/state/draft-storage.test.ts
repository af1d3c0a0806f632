import { expect, test, vi } from "vitest";
import {
  createDraftStorage,
  draftKey,
  keysOfOthers,
} from "#app/admin/_desk/state/draft-storage.ts";

function storage() {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
}

function refuse(): never {
  throw new Error("full");
}

test("a draft is kept for each conversation, and separately for reply and note", () => {
  const kept = storage();
  const shelf = createDraftStorage(() => kept);
  shelf.keep(draftKey("mira", "a", "reply"), "Hello Elsa");
  shelf.keep(draftKey("mira", "a", "note"), "Called before");

  const reloaded = createDraftStorage(() => kept);
  expect(reloaded.read(draftKey("mira", "a", "reply"))).toBe("Hello Elsa");
  expect(reloaded.read(draftKey("mira", "a", "note"))).toBe("Called before");
  expect(reloaded.read(draftKey("mira", "b", "reply"))).toBeNull();
  expect(reloaded.read(draftKey("omar", "a", "reply"))).toBeNull();
});

test("an emptied draft is gone, and everyone who shows it is told", () => {
  const shelf = createDraftStorage(storage);
  const told = vi.fn();
  const leave = shelf.subscribe(told);
  shelf.keep("key", "Hello");
  shelf.keep("key", "");
  leave();
  shelf.keep("key", "unheard");
  expect(told).toHaveBeenCalledTimes(2);
});

test("where the browser refuses to store, a draft lives as long as the page", () => {
  const shelf = createDraftStorage(() => ({
    getItem: refuse,
    setItem: refuse,
    removeItem: refuse,
  }));
  shelf.keep("key", "Hello");
  expect(shelf.read("key")).toBe("Hello");
  shelf.keep("key", null);
  expect(shelf.read("key")).toBeNull();
});

test("the next agent at a shared computer finds no drafts of a colleague", () => {
  const own = draftKey("mira", "a", "reply");
  const keys = [own, draftKey("omar", "a", "note"), "desk.seen.omar", "desk.sound", "locale"];
  expect(keysOfOthers(keys, "mira")).toEqual([draftKey("omar", "a", "note"), "desk.seen.omar"]);
});
