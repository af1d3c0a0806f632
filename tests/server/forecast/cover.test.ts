import * as fc from "fast-check";
import { expect, test } from "vitest";
import { coverOf } from "#server/forecast/cover.ts";
import { gapsIn } from "#server/forecast/gaps.ts";
import { type Able, matched, type Need } from "#server/forecast/matching.ts";
import { sumOf } from "#server/forecast/sums.ts";
import { surgeOf } from "#server/forecast/surge.ts";
import { halfHours } from "#tests/support/forecast.ts";

const speaks = (...languages: string[]): Able => ({ languages, skills: ["payments"] });
const need = (language: string, people = 1, topic = "payments"): Need => ({
  topic,
  language,
  people,
});

test("who speaks two languages counts once, and moves over for who speaks only one", () => {
  const needs = [need("en"), need("sv")];
  expect(matched([speaks("sv", "en")], needs).filled.reduce((a, b) => a + b)).toBe(1);
  expect(matched([speaks("sv", "en"), speaks("en")], needs).filled).toEqual([1, 1]);
  expect(matched([speaks("en"), speaks("sv", "en")], needs).filled).toEqual([1, 1]);
});

test("training counts, but for what asks for none", () => {
  expect(matched([speaks("en")], [need("en", 1, "hardship")]).spare).toEqual([0]);
  expect(matched([speaks("en")], [need("en", 1, "other")]).filled).toEqual([1]);
});

test("no place is filled twice, nobody is in two, and no better way exists for small teams", () => {
  const person = fc
    .subarray(["en", "de", "sv"], { minLength: 1 })
    .map((languages) => speaks(...languages));
  const needs = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2));
  fc.assert(
    fc.property(fc.array(person, { maxLength: 5 }), needs, (people, [en, de, sv]) => {
      const wanted = [need("en", en), need("de", de), need("sv", sv)];
      const { filled, spare } = matched(people, wanted);
      filled.forEach((count, place) =>
        expect(count).toBeLessThanOrEqual(wanted[place]?.people ?? 0),
      );
      expect(sumOf(filled) + spare.length).toBe(people.length);
      expect(sumOf(filled)).toBe(best(people, [en, de, sv]));
    }),
  );
});

/** Every way there is. */
function best(people: Able[], left: number[]): number {
  const [first, ...others] = people;
  if (!first) return 0;
  const placed = ["en", "de", "sv"].map((language, place) =>
    first.languages.includes(language) && (left[place] ?? 0) > 0
      ? 1 + best(others, left.with(place, (left[place] ?? 0) - 1))
      : 0,
  );
  return Math.max(best(others, left), ...placed);
}

const AT = Date.parse("2026-12-01T09:00:00Z");

test("a language that is expected and that nobody there speaks is short, however many are there", () => {
  const cells = [
    { ...need("en"), channel: "chat" as const, count: 3 },
    { ...need("ar"), channel: "chat" as const, count: 0.5 },
  ];
  const expected = { at: AT, total: 3.5, cells };
  const there = [{ ...speaks("en"), isOpen: false }];
  const alone = coverOf(expected, [need("en"), need("ar", 0)], there);
  expect(alone).toMatchObject({ needed: 1, planned: 1, short: 1 });
  expect(alone.missing).toEqual([{ topic: "other", language: "ar", people: 1 }]);
  const withSeat = coverOf(
    expected,
    [need("en"), need("ar", 0)],
    [...there, { ...speaks("ar"), isOpen: true }],
  );
  expect(withSeat).toMatchObject({ open: 1, short: 1, missing: [] });
});

const missingAt = (from: string, people: number[], topic = "payments") =>
  halfHours(from, people.length).map((at, place) => ({
    at,
    missing: people[place] ? [need("de", people[place], topic)] : [],
  }));
const time = (at: number) => new Date(at).toISOString().slice(11, 16);
const told = (...missing: Parameters<typeof gapsIn>) =>
  gapsIn(...missing).map(
    ({ startsAt, endsAt, seats }) => `${time(startsAt)}-${time(endsAt)} ${seats}`,
  );

test("short half hours become shifts of an hour and more, with the seats that are missing together", () => {
  expect(told(missingAt("2026-12-01T09:00:00Z", [1, 1, 1, 0, 0, 1]))).toEqual(["09:00-10:30 1"]);
  expect(told(missingAt("2026-12-01T09:00:00Z", [2, 2, 2, 2]))).toEqual(["09:00-11:00 2"]);
  expect(told(missingAt("2026-12-01T09:00:00Z", [1, 2, 2, 1]))).toEqual([
    "09:00-11:00 1",
    "09:30-10:30 1",
  ]);
});

test("a hole of half an hour is bridged, a long stretch is shared by two, a night parts days", () => {
  expect(told(missingAt("2026-12-01T09:00:00Z", [1, 1, 0, 1]))).toEqual(["09:00-11:00 1"]);
  expect(
    told(
      missingAt(
        "2026-12-01T08:00:00Z",
        Array.from({ length: 20 }, () => 1),
      ),
    ),
  ).toEqual(["08:00-13:00 1", "13:00-18:00 1"]);
  const days = [
    ...missingAt("2026-12-01T21:00:00Z", [1, 1]),
    ...missingAt("2026-12-02T08:00:00Z", [1, 1]),
  ];
  expect(told(days)).toEqual(["21:00-22:00 1", "08:00-09:00 1"]);
});

test("a gap is never longer than the rules let a shift be", () => {
  const morning = missingAt("2026-12-01T08:00:00Z", [1, 1, 1, 1, 1, 1, 1, 1]);
  expect(told(morning, 12)).toEqual(["08:00-12:00 1"]);
  expect(told(morning, 3)).toEqual(["08:00-10:00 1", "10:00-12:00 1"]);
});

test("a gap has no more seats than an open shift can have, and the rest is the next one", () => {
  const most = told(missingAt("2026-12-01T09:00:00Z", [70, 70]));
  expect(most).toEqual(["09:00-10:00 50"]);
  expect(told(missingAt("2026-12-01T09:00:00Z", [20, 20]))).toEqual(["09:00-10:00 20"]);
});

test("a gap that is mostly about one topic asks for its training, any other for none", () => {
  expect(gapsIn(missingAt("2026-12-01T09:00:00Z", [1, 1], "hardship"))[0]?.topic).toBe("hardship");
  expect(gapsIn(missingAt("2026-12-01T09:00:00Z", [1, 1], "other"))[0]?.topic).toBeNull();
});

test("the sooner or the larger, the better it is paid", () => {
  const rules = {
    soonHours: 24,
    soonPercent: 10,
    verySoonHours: 4,
    verySoonPercent: 15,
    manySeats: 3,
  };
  const shift = (hours: number, seats = 1) => ({ startsAt: AT + hours * 3_600_000, seats });
  expect(surgeOf(shift(48), AT, rules)).toBe(0);
  expect(surgeOf(shift(24), AT, rules)).toBe(10);
  expect(surgeOf(shift(4), AT, rules)).toBe(15);
  expect(surgeOf(shift(48, 3), AT, rules)).toBe(15);
});
