import { expect, test } from "vitest";
import { draftKey, keepDraft, readDraft } from "#app/admin/_desk/drafts.ts";

function shelf() {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
}

test("a draft is kept for each conversation, and separately for reply and note", () => {
  const kept = shelf();
  keepDraft(kept, draftKey("mira", "a", "reply"), "Hello Elsa");
  keepDraft(kept, draftKey("mira", "a", "note"), "Called before");

  expect(readDraft(kept, draftKey("mira", "a", "reply"))).toBe("Hello Elsa");
  expect(readDraft(kept, draftKey("mira", "a", "note"))).toBe("Called before");
  expect(readDraft(kept, draftKey("mira", "b", "reply"))).toBe("");
  expect(readDraft(kept, draftKey("omar", "a", "reply"))).toBe("");
});

test("an emptied draft is gone", () => {
  const kept = shelf();
  const key = draftKey("mira", "a", "reply");
  keepDraft(kept, key, "Hello");
  keepDraft(kept, key, "  ");
  expect(readDraft(kept, key)).toBe("");
});

test("a browser that refuses to store costs nothing else", () => {
  const refuse = () => {
    throw new Error("full");
  };
  const full = { getItem: refuse, setItem: refuse, removeItem: refuse };
  keepDraft(full, "key", "Hello");
  expect(readDraft(full, "key")).toBe("");
});
