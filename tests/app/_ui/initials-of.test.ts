import { expect, test } from "vitest";
import { initialsOf } from "#app/_ui/initials-of.ts";

const initials = (name: string) => initialsOf(name).replaceAll("\u200c", "");

test("a person is known by the first letters of the first and the last name", () => {
  expect(["Astrid Maria Lindqvist", "mona", "Øyvind å"].map(initials)).toEqual(["AL", "M", "ØÅ"]);
});

test("an Arabic article is no initial, and the letters stay apart", () => {
  expect(initials("محمد العلي")).toBe("مع");
  expect(initialsOf("محمد العلي")).toContain("\u200c");
});

test("an empty name has no initials, and an emoji stays whole", () => {
  expect(initials("  ")).toBe("");
  expect(initials("👩‍👩‍👧 Family")).toBe("👩‍👩‍👧F");
});
