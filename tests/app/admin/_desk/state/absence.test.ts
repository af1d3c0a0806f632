import { expect, test } from "vitest";
import { lengthOf, toSay } from "#app/admin/_desk/state/absence.ts";

const from = "2026-11-23T12:00:00.000Z";
const after = (seconds: number) => ({
  from,
  until: new Date(Date.parse(from) + seconds * 1000).toISOString(),
});

test("an absence is as long as one would say it", () => {
  expect(lengthOf(after(50))).toEqual({ unit: "minutes", count: 1 });
  expect(lengthOf(after(180))).toEqual({ unit: "minutes", count: 3 });
  expect(lengthOf(after(119 * 60))).toEqual({ unit: "minutes", count: 119 });
  expect(lengthOf(after(15 * 3600))).toEqual({ unit: "hours", count: 15 });
  expect(lengthOf(after(72 * 3600))).toEqual({ unit: "days", count: 3 });
});

const absence = { ...after(180), wasAvailable: true, conversations: [] };
const lost = [{ id: "c", customerName: "Elsa", isFree: true }];

test("who was online is told why they are away, until they are online again", () => {
  expect(toSay({ absence, available: false })).toMatchObject({ isAwayBecause: true });
  expect(toSay({ absence, available: true })).toBeNull();
  expect(toSay({ absence: null, available: false })).toBeNull();
});

test("chats that went back are told whether or not the agent is online", () => {
  const withChats = { ...absence, wasAvailable: false, conversations: lost };
  expect(toSay({ absence: withChats, available: false })).toMatchObject({ isAwayBecause: false });
  expect(toSay({ absence: { ...withChats, wasAvailable: true }, available: true })).not.toBeNull();
});
