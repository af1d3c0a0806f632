import { describe, expect, test } from "vitest";
import { civilOf } from "#server/callbacks/best-times.ts";
import { freeStarts } from "#server/callbacks/slots.ts";
import { dayThere, isShownTwice, wallTimeIn } from "#server/callbacks/time-zones.ts";
import { callText } from "#server/platform/format/call-time.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const [FROM, UNTIL] = [Date.UTC(2026, 0, 1), Date.UTC(2029, 0, 1)];

/** How often the clocks of a place change in these three years; Lord Howe by half an hour, Havana at midnight. */
const ZONES: [timeZone: string, changes: number][] = [
  ["Europe/London", 6],
  ["Europe/Madrid", 6],
  ["America/New_York", 6],
  ["America/Los_Angeles", 6],
  ["America/Havana", 6],
  ["America/Santiago", 6],
  ["Africa/Cairo", 6],
  ["Australia/Lord_Howe", 6],
  ["Pacific/Auckland", 6],
  ["Asia/Dubai", 0],
];

/** Minutes east of Greenwich, read from "GMT+10:30" and not from what the wall shows. */
function offsetIn(timeZone: string) {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  return (at: number) => {
    const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
    const [, sign = "+", hours = "0", minutes = "0"] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}

function changesIn(timeZone: string) {
  const offset = offsetIn(timeZone);
  const changes: { at: number; before: number; after: number }[] = [];
  for (let at = FROM; at < UNTIL; at += HOUR / 2) {
    const [before, after] = [offset(at - 1), offset(at)];
    if (before !== after) changes.push({ at, before, after });
  }
  return changes;
}

const wallAt = (at: number, offset: number) =>
  new Date(at + offset * MINUTE).toISOString().slice(0, 16);

/** Every quarter of an hour from a day before until a day after. */
const around = (at: number) =>
  Array.from({ length: 192 }, (_, step) => at - 24 * HOUR + step * 15 * MINUTE);

describe.each(ZONES)("F4: %s", (timeZone, count) => {
  const changes = changesIn(timeZone);

  test("its clocks change as often as is known", () => {
    expect(changes).toHaveLength(count);
  });

  test("every instant has the wall time of its own offset, before and after each change", () => {
    for (const { at, before, after } of changes)
      for (const one of around(at)) {
        const wall = wallAt(one, one < at ? before : after);
        expect(wallTimeIn(timeZone, one)).toBe(wall);
        expect(dayThere(timeZone, one)).toBe(wall.slice(0, 10));
      }
  });

  test("what the clock skips is never shown, and what comes twice is marked both times, and nothing else", () => {
    for (const { at, before, after } of changes) {
      const shown = around(at).map((one) => wallTimeIn(timeZone, one));
      const skipped = Array.from({ length: Math.max(0, after - before) / 15 }, (_, step) =>
        wallAt(at + step * 15 * MINUTE, before),
      );
      expect(shown.filter((wall) => skipped.includes(wall))).toEqual([]);
      for (const [index, one] of around(at).entries()) {
        const isTwice = shown.filter((wall) => wall === shown[index]).length > 1;
        expect(isShownTwice(timeZone, one)).toBe(isTwice);
      }
    }
  });

  test("a call at ten is at ten on the day before the change, on its day and after it, wherever the agent is", () => {
    for (const { at } of changes) {
      const agent = { agentId: "dubai", shifts: [{ from: at - 48 * HOUR, to: at + 48 * HOUR }] };
      const free = freeStarts([{ ...agent, calls: [] }], {
        from: at - 48 * HOUR,
        to: at + 48 * HOUR,
      });
      const { starts } = civilOf(free, timeZone);
      const tens = starts.filter((one) => wallTimeIn(timeZone, one).endsWith("T10:00"));
      expect(new Set(tens.map((one) => dayThere(timeZone, one))).size).toBe(tens.length);
      expect(tens.length).toBeGreaterThanOrEqual(3);
      for (const ten of tens) {
        expect(callText(new Date(ten), "en-GB", timeZone)).toContain("10:00");
        const offset = offsetIn(timeZone)(ten);
        expect(new Date(ten + offset * MINUTE).getUTCHours()).toBe(10);
      }
    }
  });
});
