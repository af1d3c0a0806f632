import { expect, test } from "vitest";
import {
  breakEndAt,
  breakEndOn,
  changeTo,
  leftOf,
  limitOf,
  type Limits,
  settled,
} from "#server/spending/rules.ts";

const now = new Date("2026-11-23T10:00:00Z");
const later = new Date("2026-11-26T10:00:00Z");

const limits = (overrides: Partial<Limits> = {}): Limits => ({
  companyMinor: 500_000,
  ownMinor: null,
  wish: null,
  ...overrides,
});

test("the lower limit counts, and what is left is never below nothing", () => {
  expect(limitOf(limits())).toBe(500_000);
  expect(limitOf(limits({ ownMinor: 200_000 }))).toBe(200_000);
  expect(limitOf(limits({ companyMinor: 100_000, ownMinor: 200_000 }))).toBe(100_000);
  expect(leftOf(limits({ ownMinor: 200_000 }), 150_000)).toBe(50_000);
  expect(leftOf(limits({ ownMinor: 200_000 }), 250_000)).toBe(0);
  expect(leftOf(limits({ companyMinor: 0 }), 0)).toBe(0);
});

test("without any limit nothing is left or used up; an own one counts alone", () => {
  expect(leftOf(limits({ companyMinor: null }), 150_000)).toBeNull();
  expect(leftOf(limits({ companyMinor: null, ownMinor: 200_000 }), 150_000)).toBe(50_000);
});

test("less counts at once, also the first time", () => {
  expect(changeTo(limits(), 200_000, now)).toEqual({ kind: "lower" });
  expect(changeTo(limits({ companyMinor: null }), 200_000, now)).toEqual({ kind: "lower" });
  expect(changeTo(limits({ ownMinor: 200_000 }), 199_999, now)).toEqual({ kind: "lower" });
});

test("more, or none any more, counts after three days", () => {
  const own = limits({ ownMinor: 200_000 });
  expect(changeTo(own, 300_000, now)).toEqual({ kind: "raise", from: later });
  expect(changeTo(own, 500_000, now)).toEqual({ kind: "raise", from: later });
  expect(changeTo(own, null, now)).toEqual({ kind: "raise", from: later });
});

const refused = (reason: string) => ({ kind: "refused", reason });

test("never above the company's limit, and never without any effect", () => {
  expect(changeTo(limits(), 500_001, now)).toEqual(refused("aboveLimit"));
  expect(changeTo(limits({ ownMinor: 1 }), 500_001, now)).toEqual(refused("aboveLimit"));
  expect(changeTo(limits(), 500_000, now)).toEqual(refused("notLower"));
  expect(changeTo(limits({ ownMinor: 1 }), 1, now)).toEqual(refused("notLower"));
  expect(changeTo(limits(), null, now)).toEqual(refused("noOwnLimit"));
});

test("a higher limit is in force from its moment on, and not before", () => {
  const wish = { minor: 300_000, from: later };
  const own = limits({ ownMinor: 200_000, wish });
  expect(settled(own, now)).toEqual(own);
  expect(settled(own, later)).toEqual(limits({ ownMinor: 300_000 }));
  const removal = limits({ ownMinor: 200_000, wish: { minor: null, from: later } });
  expect(settled(removal, later)).toEqual(limits());
});

test("a break ends on a day of the calendar, at the time of day at which it began", () => {
  expect(breakEndOn("week", "2026-11-23")).toBe("2026-11-30");
  expect(breakEndOn("month", "2027-01-31")).toBe("2027-02-28");
  expect(breakEndOn("quarter", "2026-11-30")).toBe("2027-02-28");
  expect(breakEndOn("half_year", "2026-11-23")).toBe("2027-05-23");
  expect(breakEndAt("2026-11-30", "2026-11-23", now)).toEqual(new Date("2026-11-30T10:00:00Z"));
});
