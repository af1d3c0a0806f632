import { expect, test } from "vitest";
import { keys, stateOf } from "#app/admin/_feedback/shortcuts.ts";
import { type KeyPress, shortcutIn } from "#app/admin/_shell/keys.ts";
import { STATES } from "#server/feedback/policy.ts";

const press = (key: string, code: string): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
});

test("the numbers are the states in the order in which they are shown", () => {
  const pressed = ["1", "2", "3", "4", "5"].map((key) =>
    shortcutIn(keys, press(key, `Digit${key}`), false),
  );
  expect(pressed).toEqual(STATES);
  expect(pressed.map((name) => name && stateOf(name))).toEqual(STATES);
});

test("numbers work on a keyboard with Arabic or shifted ones too", () => {
  expect(shortcutIn(keys, press("٢", "Digit2"), false)).toBe("planned");
  expect(shortcutIn(keys, press("é", "Digit2"), false)).toBe("planned");
});

test("no two actions share a key", () => {
  expect(new Set(Object.values(keys)).size).toBe(Object.keys(keys).length);
});

test("what is no status sets none", () => {
  expect(stateOf("take")).toBeUndefined();
});
