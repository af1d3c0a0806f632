import { expect, test } from "vitest";
import { bestOf, civilOf, isCivil } from "#server/callbacks/best-times.ts";
import { wallTimeIn } from "#server/callbacks/time-zones.ts";

const MADRID = "Europe/Madrid";
const MINUTE = 60_000;

/** Every quarter of an hour, in UTC. */
const every = (from: string, until: string) =>
  Array.from(
    { length: (Date.parse(until) - Date.parse(from)) / (15 * MINUTE) },
    (_, step) => Date.parse(from) + step * 15 * MINUTE,
  );

const clocks = (starts: number[], timeZone = MADRID) =>
  starts.map((at) => wallTimeIn(timeZone, at).slice(5).replace("T", " "));

test("the three best times are the soonest, and then at other parts of the day", () => {
  const starts = every("2027-02-01T07:15:00Z", "2027-02-02T20:00:00Z");
  const { starts: civil } = civilOf(starts, MADRID);
  expect(clocks(bestOf(civil, MADRID))).toEqual(["02-01 08:15", "02-01 12:00", "02-01 17:00"]);
});

test("two that lie at the edge of two parts are not near each other", () => {
  const starts = every("2027-02-01T10:45:00Z", "2027-02-01T19:00:00Z");
  expect(clocks(bestOf(starts, MADRID))).toEqual(["02-01 11:45", "02-01 13:45", "02-01 17:00"]);
});

test("where only one part of one day has times, they are an hour apart, or what there is", () => {
  const one = every("2027-02-01T08:00:00Z", "2027-02-01T11:00:00Z");
  expect(clocks(bestOf(one, MADRID))).toEqual(["02-01 09:00", "02-01 10:00", "02-01 11:00"]);
  const few = one.slice(0, 2);
  expect(bestOf(few, MADRID)).toEqual(few);
  expect(bestOf([], MADRID)).toEqual([]);
});

test("nobody is offered their night while there is anything else", () => {
  const day = every("2027-02-01T00:00:00Z", "2027-02-02T00:00:00Z");
  const { starts, isOutside } = civilOf(day, MADRID);
  expect(isOutside).toBe(false);
  expect(clocks([starts[0] ?? 0, starts.at(-1) ?? 0])).toEqual(["02-01 08:00", "02-01 20:30"]);
  const night = every("2027-02-01T23:00:00Z", "2027-02-02T02:00:00Z");
  expect(civilOf(night, MADRID)).toEqual({ starts: night, isOutside: true });
  expect(civilOf([], MADRID)).toEqual({ starts: [], isOutside: false });
});

test("the hours are the customer's, wherever the agent is", () => {
  const at = Date.parse("2027-02-01T13:00:00Z");
  expect(isCivil("Europe/London")(at)).toBe(true);
  expect(isCivil("America/Los_Angeles")(at)).toBe(false);
  expect(isCivil("Asia/Tokyo")(at)).toBe(false);
});
