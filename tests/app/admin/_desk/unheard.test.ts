import { expect, test } from "vitest";
import { isUnheard } from "#app/admin/_desk/state/unheard.ts";
import type { EventView } from "#server/conversations/schema.ts";

const event = (kind: string, author: string, internal = false) =>
  ({ kind, author, internal }) as EventView;

const ended = (end: string) =>
  ({ ...event("human_request_ended", "system"), content: { end } }) as EventView;

const asked = event("human_requested", "customer");
const joined = event("joined", "agent");

test("who asked for a person is heard by a person's words alone, and only by those since", () => {
  expect(isUnheard([asked, joined])).toBe(true);
  expect(isUnheard([asked, joined, event("message", "assistant")])).toBe(true);
  expect(isUnheard([asked, joined, event("note", "agent", true)])).toBe(true);
  expect(isUnheard([asked, joined, event("message", "agent")])).toBe(false);
  expect(isUnheard([asked, event("message", "agent"), asked, joined])).toBe(true);
  expect(isUnheard([asked, joined, event("voice_started", "system")])).toBe(false);
});

test("who took their wish back waits for nobody, and who was promised one too long still does", () => {
  expect(isUnheard([asked, ended("withdrawn"), joined])).toBe(false);
  expect(isUnheard([asked, ended("breached"), joined])).toBe(true);
});

test("nobody asked for one: whoever looked in may leave", () => {
  expect(isUnheard([event("message", "customer"), joined])).toBe(false);
});
