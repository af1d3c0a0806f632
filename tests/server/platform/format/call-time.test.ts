import { expect, test } from "vitest";
import {
  awayText,
  callText,
  partOf,
  shortText,
  slotText,
  timeZoneText,
} from "#server/platform/format/call-time.ts";
import { dayChipText } from "#server/platform/format/day.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const MADRID = "Europe/Madrid";
/** Spaces that do not break look like others. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/gu, " ");

test("a call is named by its day and its time where it was agreed on", () => {
  const at = "2026-11-24T08:30:00.000Z";
  expect(callText(at, "en-GB", MADRID)).toBe("Tuesday 24 November at 09:30");
  expect(plain(callText(at, "en-US", MADRID))).toBe("Tuesday, November 24 at 9:30 AM");
  expect(callText(at, "sv", "Asia/Dubai")).toBe("tisdag 24 november kl. 12:30");
  expect(shortText(at, "en-GB", MADRID, NOW)).toBe("Tue 09:30");
  expect(shortText("2026-12-03T08:30:00.000Z", "en-GB", MADRID, NOW)).toMatch(
    /^Thu,? 3 Dec,? 09:30$/,
  );
  expect(dayChipText("2026-11-24", "de")).toBe("Di., 24. Nov.");
});

test("a time that the clock shows twice says which of the two it is", () => {
  const slot = { startsAt: "2027-10-31T00:30:00.000Z", isShownTwice: true };
  const again = { startsAt: "2027-10-31T01:30:00.000Z", isShownTwice: true };
  expect(slotText(slot, "en-GB", MADRID)).toBe("02:30 CEST");
  expect(slotText(again, "en-GB", MADRID)).toBe("02:30 CET");
  expect(slotText({ ...slot, isShownTwice: false }, "en-GB", MADRID)).toBe("02:30");
});

test.each([
  ["2026-11-23T12:20:00.000Z", "in 20 minutes"],
  ["2026-11-23T16:40:00.000Z", "in 5 hours"],
  ["2026-11-24T07:00:00.000Z", "tomorrow"],
  ["2026-11-23T23:30:00.000Z", "tomorrow"],
  ["2026-11-27T07:00:00.000Z", "in 4 days"],
])("%s is %s", (at, away) => {
  expect(awayText(at, "en-GB", MADRID, NOW)).toBe(away);
});

test("the day has its parts, and the zone a name that people know", () => {
  const hours = ["05:45", "06:00", "11:45", "12:00", "16:45", "17:00"];
  expect(hours.map((hour) => partOf(`2026-11-23T${hour}`))).toEqual(
    "night morning morning afternoon afternoon evening".split(" "),
  );
  expect(timeZoneText(MADRID, "en-GB")).toBe("Central European Time");
  expect(timeZoneText(MADRID, "de")).toBe("Mitteleuropäische Zeit");
});
