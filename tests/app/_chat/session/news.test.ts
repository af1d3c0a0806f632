import { expect, test } from "vitest";
import type { Frame } from "#server/conversations/schema.ts";
import { createNews } from "#app/_chat/session/news.ts";

const news = (type: "desk" | "presence") => ({ type }) as Frame;

function open() {
  const clock = { at: 1_000_000 };
  return { clock, heard: createNews(() => clock.at) };
}

test("what came while a page was on its way is looked at again", () => {
  const { clock, heard } = open();
  heard.hear([news("desk")]);
  clock.at += 5_000;
  expect(heard.hasMissed("/admin/desks", ["desk", "presence"])).toBe(true);
  expect(heard.hasMissed("/admin/desks", ["presence"])).toBe(false);
});

test("a page made after the news has them", () => {
  const { clock, heard } = open();
  heard.hear([news("desk")]);
  clock.at += 60_000;
  expect(heard.hasMissed("/admin/desks", ["desk"])).toBe(false);
});

test("gone back to, a page has missed what came since it was left, however long ago", () => {
  const { clock, heard } = open();
  heard.left("/plans", false);
  clock.at += 60_000;
  heard.hear([news("desk")]);
  clock.at += 3_600_000;
  expect(heard.hasMissed("/plans", ["desk"])).toBe(true);
  expect(heard.hasMissed("/", ["desk"])).toBe(false);
});

test("a line that has come up meanwhile may have missed anything", () => {
  const { clock, heard } = open();
  expect(heard.hasMissed("/plans", ["desk"])).toBe(false);
  heard.restored();
  clock.at += 1_000;
  expect(heard.hasMissed("/plans", ["desk"])).toBe(true);
});

test("a page that was left before it had looked is looked at when it is there again", () => {
  const { clock, heard } = open();
  heard.hear([news("desk")]);
  clock.at += 100;
  heard.left("/plans", true);
  clock.at += 60_000;
  expect(heard.hasMissed("/plans", ["desk"])).toBe(true);
});
