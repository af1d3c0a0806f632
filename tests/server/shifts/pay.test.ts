import { expect, test } from "vitest";
import { onlineSpans } from "#server/shifts/online-span.ts";
import { hourlyWith, payOf, sumOfPay } from "#server/shifts/pay.ts";

const pay = { hourlyMinor: 1400 };
const at = (time: string) => new Date(`2026-11-27T${time}:00Z`);
const shift = (from: string, to: string, surgePercent = 0) => ({
  startsAt: at(from),
  endsAt: at(to),
  surgePercent,
});

test("an hour is paid with what comes on top of it", () => {
  expect(hourlyWith(pay, 0)).toBe(1400);
  expect(hourlyWith(pay, 15)).toBe(1610);
  expect(payOf(shift("14:00", "18:00"), pay)).toBe(5600);
  expect(payOf(shift("14:00", "18:00", 10), pay)).toBe(6160);
  expect(2 * payOf(shift("14:00", "18:00", 10), { hourlyMinor: 1450 })).toBe(12_760);
  expect(payOf(shift("14:22", "15:00"), pay)).toBe(887);
  expect(sumOfPay([shift("08:00", "12:00"), shift("14:00", "16:30", 15)], pay)).toBe(9625);
});

const ends = (now: string, hours: number, before: string | null = null) =>
  onlineSpans(at(now), hours, before ? at(before) : null).map(({ endsAt }) =>
    endsAt.toISOString().slice(11, 16),
  );

test("going online ends on a half hour, after half an hour at the earliest", () => {
  expect(ends("14:22", 2)).toEqual(["16:30", "16:00", "15:30", "15:00"]);
  expect(ends("14:31", 1)).toEqual(["16:00", "15:30"]);
  expect(ends("14:30", 1)).toEqual(["15:30", "15:00"]);
});

test("going online ends where the next shift begins", () => {
  expect(ends("14:22", 2, "15:30")).toEqual(["15:30", "15:00"]);
  expect(ends("14:22", 2, "15:15")).toEqual(["15:15", "15:00"]);
  expect(ends("14:22", 2, "14:45")).toEqual([]);
  expect(ends("14:22", 2, "20:00")).toEqual(ends("14:22", 2));
});
