import { expect, test } from "vitest";
import { shortcutOf } from "#app/admin/_desk/state/shortcuts.ts";
import type { KeyPress } from "#app/admin/_shell/keys.ts";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  ...more,
});

test("one key takes over, another goes to the next row", () => {
  expect(shortcutOf(press("t"), false)).toBe("takeOver");
  expect(shortcutOf(press("j"), false)).toBe("next");
  expect(shortcutOf(press("?", { code: "Minus" }), false)).toBe("help");
  expect(shortcutOf(press("x"), false)).toBeNull();
});

test("shortcuts never fire while typing", () => {
  expect(shortcutOf(press("t"), true)).toBeNull();
  expect(shortcutOf(press("t", { isComposing: true }), false)).toBeNull();
});

test("a capital letter does nothing, as it begins a sentence meant for a field", () => {
  expect(shortcutOf(press("H", { shiftKey: true }), false)).toBeNull();
  expect(shortcutOf(press("?", { shiftKey: true }), false)).toBe("help");
});

test("the browser's own combinations stay the browser's", () => {
  for (const held of ["ctrlKey", "metaKey", "altKey"]) {
    expect(shortcutOf(press("r", { [held]: true }), false)).toBeNull();
  }
});

test("a key held down moves through the list and does nothing else", () => {
  expect(shortcutOf(press("j", { repeat: true }), false)).toBe("next");
  expect(shortcutOf(press("t", { repeat: true }), false)).toBeNull();
});

test("on an Arabic keyboard the same keys do the same", () => {
  expect(shortcutOf(press("ف", { code: "KeyT" }), false)).toBe("takeOver");
  expect(shortcutOf(press("ظ", { code: "Slash" }), false)).toBe("search");
  expect(shortcutOf(press("؟", { code: "Slash" }), false)).toBe("help");
});
