import { expect, test } from "vitest";
import type { ReplyOffer } from "#server/replies/schema.ts";
import { matching } from "#app/admin/_desk/replying/matching.ts";
import {
  beginsWithShortcut,
  isOnlyShortcut,
  slashAt,
  slashBehind,
  spanOf,
} from "#app/admin/_desk/replying/slash.ts";

test("a slash opens the list at the start or after a blank, up to the next blank", () => {
  expect(slashAt("/", 1)).toEqual({ from: 0, search: "" });
  expect(slashAt("Hi\n/ref", 7)).toEqual({ from: 3, search: "ref" });
  expect(slashAt("Hi /refund now", 7)).toEqual({ from: 3, search: "ref" });
  expect(slashAt("/استرداد", 4)).toEqual({ from: 0, search: "است" });
  for (const text of ["and/or", "/ref ", "https://x", "//", "24/7"]) {
    expect(slashAt(text, text.length), text).toBeNull();
  }
});

test("what a button types stands apart from the word before it", () => {
  expect(["", "Hi ", "Hi\n"].map((text) => slashBehind(text, text.length))).toEqual([
    "/",
    "/",
    "/",
  ]);
  expect(slashBehind("Hi", 2)).toBe(" /");
});

test("a shortcut alone is no message, but words after a slash are one", () => {
  for (const text of ["/zzzqq", " /next\n", "/", "/استرداد"]) {
    expect(isOnlyShortcut(text), text).toBe(true);
  }
  for (const text of ["/zzzqq is what I typed", "/etc/hosts", "and/or", "//", "24/7", ""]) {
    expect(isOnlyShortcut(text), text).toBe(false);
  }
});

test("a shortcut with words behind it is asked about, a path or a slash between words is not", () => {
  for (const text of ["/refund please", " /استرداد شكرا", "/hello\nTomasz"]) {
    expect(beginsWithShortcut(text), text).toBe(true);
  }
  for (const text of [
    "/etc/hosts is it",
    "24/7 we are there",
    "/ and",
    "/refund",
    "Hi /refund you",
  ]) {
    expect(beginsWithShortcut(text), text).toBe(false);
  }
});

test("the search is replaced where it still stands, and nothing else ever is", () => {
  const slash = { from: 3, search: "ref" };
  expect(spanOf("Hi /ref", 7, slash)).toEqual({ from: 3, until: 7 });
  expect(spanOf("Dear /ref", 4, slash)).toEqual({ from: 4, until: 4 });
});

const offer = (shortcut: string, title: string, text: string): ReplyOffer => ({
  id: shortcut,
  shortcut,
  title,
  text,
  topic: "other",
  isOwn: false,
  languages: ["en"],
  language: "en",
});

test("shortcuts come first, then titles, then words", () => {
  const offers = [
    offer("a", "Hello", "We pay your refund back"),
    offer("b", "About a refund", "Hi"),
    offer("refund-card", "To a card", "Hi"),
    offer("c", "Other", "Hi"),
  ];
  expect(matching(offers, "REF").map(({ id }) => id)).toEqual(["refund-card", "b", "a"]);
  expect(matching(offers, "")).toHaveLength(4);
  expect(matching(offers, "und")).toMatchObject([{ id: "refund-card" }]);
});
