import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dayStart, isShownTwice, wallTimeIn } from "#server/callbacks/time-zones.ts";
import { timeZone } from "#server/platform/zod.ts";

const MADRID = "Europe/Madrid";
const QUARTER = 15 * 60_000;

const quarters = (from: string, to: string) => {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return Array.from({ length: (last - first) / QUARTER }, (_, index) => first + index * QUARTER);
};

test("where the clock jumps ahead, no time is shown that it never shows", () => {
  const shown = quarters("2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z").map((at) =>
    wallTimeIn(MADRID, at),
  );
  expect(shown).toEqual([
    "2027-03-28T01:30",
    "2027-03-28T01:45",
    "2027-03-28T03:00",
    "2027-03-28T03:15",
  ]);
});

test("where the clock is put back, the hour comes twice and is marked both times", () => {
  const night = quarters("2027-10-30T23:45:00Z", "2027-10-31T02:30:00Z");
  const twice = night.filter((at) => isShownTwice(MADRID, at));
  expect(twice.map((at) => wallTimeIn(MADRID, at).slice(11))).toEqual([
    ..."02:00 02:15 02:30 02:45".split(" "),
    ..."02:00 02:15 02:30 02:45".split(" "),
  ]);
  expect(new Date(twice[0] ?? 0).toISOString()).toBe("2027-10-31T00:00:00.000Z");
  expect(quarters("2027-03-27T00:00:00Z", "2027-03-30T00:00:00Z")).toSatisfy((spring: number[]) =>
    spring.every((at) => !isShownTwice(MADRID, at)),
  );
});

test("a wall time leads back to its instant wherever clocks are not put back", () => {
  const zones = fc.constantFrom(MADRID, "Asia/Dubai", "Asia/Kathmandu", "America/New_York", "UTC");
  const instants = fc.integer({
    min: Date.parse("2026-01-01T00:00:00Z") / QUARTER,
    max: Date.parse("2030-01-01T00:00:00Z") / QUARTER,
  });
  fc.assert(
    fc.property(zones, instants, (zone, quarter) => {
      const at = quarter * QUARTER;
      const alike = [-8, -4, -2, 2, 4, 8]
        .map((quartersAway) => at + quartersAway * QUARTER)
        .filter((other) => wallTimeIn(zone, other) === wallTimeIn(zone, at));
      if (!isShownTwice(zone, at)) expect(alike).toEqual([]);
      else expect(alike).toHaveLength(1);
    }),
  );
});

test("a zone is one that the world knows, by its name", () => {
  for (const zone of [MADRID, "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+5"])
    expect(timeZone.safeParse(zone).success, zone).toBe(true);
  for (const zone of ["", "Europe/Nowhere", "+02:00", "Madrid", "Europe/Madrid; drop", "../etc"])
    expect(timeZone.safeParse(zone).success, zone).toBe(false);
});

const starts = (zone: string, day: string) => dayStart(zone, day).toISOString();

test("a day begins at midnight, or when the clock has jumped over it", () => {
  expect(starts("Europe/London", "2026-12-25")).toBe("2026-12-25T00:00:00.000Z");
  expect(starts("Asia/Dubai", "2026-12-25")).toBe("2026-12-24T20:00:00.000Z");
  expect(starts("America/Havana", "2027-03-14")).toBe("2027-03-14T05:00:00.000Z");
  expect(starts("Pacific/Auckland", "2026-12-25")).toBe("2026-12-24T11:00:00.000Z");
});
